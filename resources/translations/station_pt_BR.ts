<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_BR" sourcelanguage="en_GB">
<context>
    <name>AccessCard</name>
    <message>
        <source>{field} (if you have one)</source>
        <translation>{field} (se você tiver)</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Door</source>
        <translation>Porta</translation>
    </message>
    <message>
        <source>Cash desk</source>
        <translation>Caixa</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Scanner test</source>
        <translation>Teste do leitor</translation>
    </message>
    <message>
        <source>Camera test</source>
        <translation>Teste da câmera</translation>
    </message>
    <message>
        <source>Type a code</source>
        <translation>Digitar um código</translation>
    </message>
    <message>
        <source>Go to the last scans</source>
        <translation>Ir às últimas leituras</translation>
    </message>
    <message>
        <source>Go to the status strip</source>
        <translation>Ir à barra de estado</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>The person has passed</source>
        <translation>A pessoa passou</translation>
    </message>
    <message>
        <source>Take a question up again that was set aside</source>
        <translation>Retomar uma pergunta deixada de lado</translation>
    </message>
    <message>
        <source>Forget a question that was set aside</source>
        <translation>Descartar uma pergunta deixada de lado</translation>
    </message>
    <message>
        <source>Undo a scan: nobody passed</source>
        <translation>Desfazer uma leitura: ninguém passou</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copiar os detalhes</translation>
    </message>
    <message>
        <source>Save a file for support</source>
        <translation>Salvar um arquivo para o suporte</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Conflitos</translation>
    </message>
    <message>
        <source>Edits that wait</source>
        <translation>Alterações em espera</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Sincronizar agora</translation>
    </message>
    <message>
        <source>Read the whole list</source>
        <translation>Ler a lista inteira</translation>
    </message>
    <message>
        <source>Cancel the reading</source>
        <translation>Cancelar a leitura</translation>
    </message>
    <message>
        <source>Work offline for 15 minutes</source>
        <translation>Trabalhar offline por 15 minutos</translation>
    </message>
    <message>
        <source>Work offline until I say otherwise</source>
        <translation>Trabalhar offline até eu dizer o contrário</translation>
    </message>
    <message>
        <source>Stay online for 15 minutes</source>
        <translation>Ficar online por 15 minutos</translation>
    </message>
    <message>
        <source>Stay online until I say otherwise</source>
        <translation>Ficar online até eu dizer o contrário</translation>
    </message>
    <message>
        <source>Decide by itself again</source>
        <translation>Deixar o Station decidir</translation>
    </message>
    <message>
        <source>Camera picture</source>
        <translation>Imagem da câmera</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Sem som</translation>
    </message>
    <message>
        <source>Show codes</source>
        <translation>Mostrar códigos</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>Testar a demonstração</translation>
    </message>
    <message>
        <source>Connect a vendor</source>
        <translation>Conectar um fornecedor</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Tela cheia</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texto maior</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texto menor</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>Tamanho normal do texto</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Todas as teclas</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Sair</translation>
    </message>
</context>
<context>
    <name>AddressRows</name>
    <message>
        <source>Address</source>
        <translation>Endereço</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuário</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Senha</translation>
    </message>
    <message>
        <source>if it asks for one</source>
        <translation>se ela pedir</translation>
    </message>
    <message>
        <source>empty: the one before</source>
        <translation>vazio: a anterior</translation>
    </message>
    <message>
        <source>Use this address</source>
        <translation>Usar este endereço</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
</context>
<context>
    <name>AdvicePanel</name>
    <message>
        <source>{headline}: {sentence}</source>
        <translation>{headline}: {sentence}</translation>
    </message>
</context>
<context>
    <name>Bookings</name>
    <message>
        <source>to decide</source>
        <translation>a decidir</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>recusado</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>não enviado</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>não salvo</translation>
    </message>
    <message>
        <source>to be deleted, not sent</source>
        <translation>a excluir, não enviado</translation>
    </message>
    <message>
        <source>Not known whether it is paid: the vendor&apos;s bookings do not say it</source>
        <translation>Não se sabe se está pago: as reservas do fornecedor não dizem</translation>
    </message>
    <message>
        <source>Seats at an event have no feedback</source>
        <translation>Lugares de um evento não têm avaliação</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Ainda não lido</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>ainda nada</translation>
    </message>
    <message>
        <source>done</source>
        <translation>feito</translation>
    </message>
    <message>
        <source>Arrived {time}, {came} of {people}</source>
        <translation>Chegaram às {time}, {came} de {people}</translation>
    </message>
    <message>
        <source>Arrived {time}, {people}</source>
        <translation>Chegaram às {time}, {people}</translation>
    </message>
    <message>
        <source>{time} refused: {reason}</source>
        <translation>{time} recusado: {reason}</translation>
    </message>
    <message>
        <source>{time} in, {people}</source>
        <translation>{time} entrada, {people}</translation>
    </message>
    <message>
        <source>{time} out, {people}</source>
        <translation>{time} saída, {people}</translation>
    </message>
    <message>
        <source>All bookings</source>
        <translation>Todas as reservas</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>Ainda abertas</translation>
    </message>
    <message>
        <source>No feedback yet</source>
        <translation>Ainda sem avaliação</translation>
    </message>
    <message>
        <source>Sold by us</source>
        <translation>Vendidas por nós</translation>
    </message>
    <message>
        <source>Not read: {parts}. {reason} The rest is fresh.</source>
        <translation>Não lido: {parts}. {reason} O resto está atual.</translation>
    </message>
    <message>
        <source>the tours</source>
        <translation>as visitas</translation>
    </message>
    <message>
        <source>the events</source>
        <translation>os eventos</translation>
    </message>
    <message>
        <source>an event&apos;s bookings</source>
        <translation>as reservas de um evento</translation>
    </message>
    <message>
        <source>Open the scanned booking</source>
        <translation>Abrir a reserva lida</translation>
    </message>
    <message>
        <source>Keep this filter under which name?</source>
        <translation>Com que nome guardar este filtro?</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quando</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Pessoas</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>Instituição</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Kind of customer</source>
        <translation>Tipo de cliente</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Situação</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Pago</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>Avaliação</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comentário</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Pedido</translation>
    </message>
    <message>
        <source>Booked on</source>
        <translation>Reservado em</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>Última alteração</translation>
    </message>
    <message>
        <source>Canceled on</source>
        <translation>Cancelado em</translation>
    </message>
    <message>
        <source>Barcodes</source>
        <translation>Códigos de barras</translation>
    </message>
    <message>
        <source>At this door</source>
        <translation>Nesta porta</translation>
    </message>
    <message>
        <source>Nobody yet.</source>
        <translation>Ninguém ainda.</translation>
    </message>
    <message>
        <source>Its barcodes are not known: no order of it was read here.</source>
        <translation>Os códigos de barras dela são desconhecidos: nenhum pedido dela foi lido aqui.</translation>
    </message>
</context>
<context>
    <name>BrowserWay</name>
    <message>
        <source>&amp;Log in in the browser</source>
        <translation>&amp;Entrar pelo navegador</translation>
    </message>
    <message>
        <source>Stop &amp;waiting</source>
        <translation>Pa&amp;rar de esperar</translation>
    </message>
    <message>
        <source>Or without the browser: e-mail and password, or a token.</source>
        <translation>Ou sem navegador: e-mail e senha, ou um token.</translation>
    </message>
    <message>
        <source>The browser opens …</source>
        <translation>O navegador está abrindo …</translation>
    </message>
    <message>
        <source>Log in in the browser; the station then goes on by itself.</source>
        <translation>Entre pelo navegador; a estação continua sozinha depois.</translation>
    </message>
    <message>
        <source>From another device: open this page, and paste the address it ends at as token.</source>
        <translation>De outro aparelho: abra esta página e cole como token o endereço em que ela termina.</translation>
    </message>
    <message>
        <source>No browser could be opened. Open this page, and paste the address it ends at as token.</source>
        <translation>Nenhum navegador abriu. Abra esta página e cole como token o endereço em que ela termina.</translation>
    </message>
</context>
<context>
    <name>Camera</name>
    <message>
        <source>QR code</source>
        <translation>QR Code</translation>
    </message>
    <message>
        <source>a square with three corner marks: most tickets</source>
        <translation>quadrado com três marcas nos cantos: a maioria dos ingressos</translation>
    </message>
    <message>
        <source>bars, letters and digits: printed tickets, wristbands</source>
        <translation>barras, letras e dígitos: ingressos impressos, pulseiras</translation>
    </message>
    <message>
        <source>wide bars: older tickets and cards</source>
        <translation>barras largas: ingressos e cartões mais antigos</translation>
    </message>
    <message>
        <source>a square with an eye in its middle: rail tickets</source>
        <translation>quadrado com um olho no meio: bilhetes de trem</translation>
    </message>
    <message>
        <source>a small square with two solid edges: badges, labels</source>
        <translation>quadrado pequeno com duas bordas cheias: crachás, etiquetas</translation>
    </message>
    <message>
        <source>stacked bars: boarding passes, cinema tickets</source>
        <translation>barras empilhadas: cartões de embarque, ingressos de cinema</translation>
    </message>
    <message>
        <source>bars with 13 digits: goods</source>
        <translation>barras com 13 dígitos: produtos</translation>
    </message>
    <message>
        <source>short bars with 8 digits: small goods</source>
        <translation>barras curtas com 8 dígitos: produtos pequenos</translation>
    </message>
    <message>
        <source>Frame rate</source>
        <translation>Taxa de quadros</translation>
    </message>
    <message>
        <source>Decoding time</source>
        <translation>Tempo de leitura</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>Nitidez</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Luz</translation>
    </message>
    <message>
        <source>{count} a second</source>
        <translation>{count} por segundo</translation>
    </message>
    <message>
        <source>up to {time}</source>
        <translation>até {time}</translation>
    </message>
    <message>
        <source>hold a ticket into the picture</source>
        <translation>mostre um ingresso</translation>
    </message>
    <message>
        <source>good</source>
        <translation>bom</translation>
    </message>
    <message>
        <source>so-so</source>
        <translation>regular</translation>
    </message>
    <message>
        <source>bad</source>
        <translation>ruim</translation>
    </message>
    <message>
        <source>dim</source>
        <translation>fraca</translation>
    </message>
    <message>
        <source>too dark</source>
        <translation>escuro</translation>
    </message>
    <message>
        <source>glary</source>
        <translation>forte</translation>
    </message>
    <message>
        <source>too bright</source>
        <translation>claro demais</translation>
    </message>
    <message>
        <source>{count} %</source>
        <translation>{count}%</translation>
    </message>
    <message>
        <source>The camera sees well</source>
        <translation>A câmera enxerga bem</translation>
    </message>
    <message>
        <source>Nothing but black</source>
        <translation>Tudo preto</translation>
    </message>
    <message>
        <source>Too dark</source>
        <translation>Escuro demais</translation>
    </message>
    <message>
        <source>Too bright</source>
        <translation>Claro demais</translation>
    </message>
    <message>
        <source>Not sharp</source>
        <translation>Sem nitidez</translation>
    </message>
    <message>
        <source>Few pictures, because it is dark</source>
        <translation>Poucas imagens, porque está escuro</translation>
    </message>
    <message>
        <source>The camera gives few pictures</source>
        <translation>A câmera fornece poucas imagens</translation>
    </message>
    <message>
        <source>This computer can hardly keep up</source>
        <translation>Este computador mal dá conta</translation>
    </message>
    <message>
        <source>The picture is coarse</source>
        <translation>A imagem é grosseira</translation>
    </message>
    <message>
        <source>Switch on a light, or move the camera to a brighter place.</source>
        <translation>Acenda uma luz ou leve a câmera para um lugar mais claro.</translation>
    </message>
    <message>
        <source>Switch on a light, or turn the camera&apos;s torch on.</source>
        <translation>Acenda uma luz ou a lanterna da câmera.</translation>
    </message>
    <message>
        <source>Turn the camera away from the lamp or window, or shade it.</source>
        <translation>Vire a câmera para longe da lâmpada ou da janela, ou faça sombra.</translation>
    </message>
    <message>
        <source>Switch on a light: in the dark the camera takes longer for each picture.</source>
        <translation>Acenda uma luz: no escuro a câmera demora mais em cada imagem.</translation>
    </message>
    <message>
        <source>Turn the camera away from the lamp or window, or shorten its exposure.</source>
        <translation>Vire a câmera para longe da lâmpada ou da janela, ou reduza a exposição.</translation>
    </message>
    <message>
        <source>Switch on a light, or shorten the camera&apos;s exposure.</source>
        <translation>Acenda uma luz ou reduza a exposição da câmera.</translation>
    </message>
    <message>
        <source>Take the cover off the lens, or switch on a light.</source>
        <translation>Tire a tampa da lente ou acenda uma luz.</translation>
    </message>
    <message>
        <source>Wipe the lens, and hold the ticket still and a hand&apos;s length away.</source>
        <translation>Limpe a lente e segure o ingresso parado, a um palmo de distância.</translation>
    </message>
    <message>
        <source>Choose a lower resolution, or plug the camera into the computer itself, without a hub.</source>
        <translation>Escolha uma resolução menor ou ligue a câmera direto no computador, sem hub.</translation>
    </message>
    <message>
        <source>Choose a lower resolution, or tick fewer kinds of code in the settings.</source>
        <translation>Escolha uma resolução menor ou marque menos tipos de código nos ajustes.</translation>
    </message>
    <message>
        <source>Choose a higher resolution, or hold the code so close that it fills the picture.</source>
        <translation>Escolha uma resolução maior ou aproxime o código até encher a imagem.</translation>
    </message>
    <message>
        <source>Check its address, user and password, and its cable. It is tried again by itself.</source>
        <translation>Verifique endereço, usuário, senha e cabo. Nova tentativa automática.</translation>
    </message>
    <message>
        <source>Choose a camera in the settings.</source>
        <translation>Escolha uma câmera nos ajustes.</translation>
    </message>
    <message>
        <source>This takes a moment.</source>
        <translation>Isso leva um instante.</translation>
    </message>
    <message>
        <source>The first pictures are being measured.</source>
        <translation>As primeiras imagens estão sendo medidas.</translation>
    </message>
    <message>
        <source>Plug it in again: it goes on by itself. Until then a hand scanner works as always.</source>
        <translation>Conecte-a de novo: ela volta sozinha. Até lá, um leitor de mão funciona como sempre.</translation>
    </message>
    <message>
        <source>Hold a ticket in front of the camera.</source>
        <translation>Mostre um ingresso à câmera.</translation>
    </message>
    <message>
        <source>The video file is at its end. Choose a camera in the settings.</source>
        <translation>O arquivo de vídeo chegou ao fim. Escolha uma câmera nos ajustes.</translation>
    </message>
    <message>
        <source>No picture from the camera</source>
        <translation>Sem imagem da câmera</translation>
    </message>
    <message>
        <source>where it was before</source>
        <translation>onde estava antes</translation>
    </message>
    <message>
        <source>small copy</source>
        <translation>cópia pequena</translation>
    </message>
    <message>
        <source>strip across the bars</source>
        <translation>faixa através das barras</translation>
    </message>
    <message>
        <source>full picture</source>
        <translation>imagem inteira</translation>
    </message>
    <message>
        <source>smoothed picture</source>
        <translation>imagem suavizada</translation>
    </message>
    <message>
        <source>sharpened picture</source>
        <translation>imagem aguçada</translation>
    </message>
    <message>
        <source>stronger engine</source>
        <translation>leitor mais forte</translation>
    </message>
    <message>
        <source>mirrored</source>
        <translation>espelhada</translation>
    </message>
    <message>
        <source>resolution</source>
        <translation>resolução</translation>
    </message>
    <message>
        <source>exposure</source>
        <translation>exposição</translation>
    </message>
    <message>
        <source>torch</source>
        <translation>lanterna</translation>
    </message>
    <message>
        <source>The camera did not take this: {refused}.</source>
        <translation>A câmera não aceitou: {refused}.</translation>
    </message>
</context>
<context>
    <name>CameraCard</name>
    <message>
        <source>Camera</source>
        <translation>Câmera</translation>
    </message>
    <message>
        <source>&amp;Use a camera</source>
        <translation>&amp;Usar uma câmera</translation>
    </message>
    <message>
        <source>C&amp;amera</source>
        <translation>Câ&amp;mera</translation>
    </message>
    <message>
        <source>Camera picture</source>
        <translation>Imagem da câmera</translation>
    </message>
    <message>
        <source>No camera is plugged in.</source>
        <translation>Nenhuma câmera conectada.</translation>
    </message>
    <message>
        <source>{condition}. It is tried again by itself.</source>
        <translation>{condition}. Nova tentativa automática.</translation>
    </message>
</context>
<context>
    <name>CameraCorner</name>
    <message>
        <source>Camera picture</source>
        <translation>Imagem da câmera</translation>
    </message>
    <message>
        <source>Hide or show it (Ctrl+K)</source>
        <translation>Ocultar ou mostrar (Ctrl+K)</translation>
    </message>
    <message>
        <source>No picture from the camera – trying again; the scanner still works</source>
        <translation>Sem imagem da câmera – tentando de novo; o leitor continua funcionando</translation>
    </message>
    <message>
        <source>Camera unplugged – trying again; the scanner still works</source>
        <translation>Câmera desconectada – tentando de novo; o leitor continua funcionando</translation>
    </message>
</context>
<context>
    <name>CameraTestPage</name>
    <message>
        <source>The report is copied: paste it into a message.</source>
        <translation>O relatório foi copiado: cole-o em uma mensagem.</translation>
    </message>
    <message>
        <source>Camera test</source>
        <translation>Teste da câmera</translation>
    </message>
    <message>
        <source>What the camera reads here admits nobody.</source>
        <translation>O que a câmera lê aqui não admite ninguém.</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Copiar relatório</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>Choose a camera</source>
        <translation>Escolher câmera</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espaço</translation>
    </message>
    <message>
        <source>For whoever helps from afar. It holds no code and no address.</source>
        <translation>Para quem ajuda à distância. Não contém código nem endereço.</translation>
    </message>
    <message>
        <source>Camera picture</source>
        <translation>Imagem da câmera</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Medições</translation>
    </message>
    <message>
        <source>Read last</source>
        <translation>Última leitura</translation>
    </message>
</context>
<context>
    <name>Case</name>
    <message>
        <source>Counted at the vendor or not?</source>
        <translation>Contado no fornecedor ou não?</translation>
    </message>
    <message>
        <source>Refused afterwards</source>
        <translation>Recusado depois</translation>
    </message>
    <message>
        <source>Used too often</source>
        <translation>Usado vezes demais</translation>
    </message>
    <message>
        <source>Canceled meanwhile</source>
        <translation>Cancelado nesse meio-tempo</translation>
    </message>
    <message>
        <source>Two doors at one moment</source>
        <translation>Duas portas no mesmo instante</translation>
    </message>
    <message>
        <source>Withdrawn afterwards</source>
        <translation>Retirado depois</translation>
    </message>
    <message>
        <source>Time not known</source>
        <translation>Hora desconhecida</translation>
    </message>
    <message>
        <source>Code {code}</source>
        <translation>Código {code}</translation>
    </message>
    <message>
        <source>Sent at {time}</source>
        <translation>Enviado às {time}</translation>
    </message>
    <message>
        <source>The line was cut before the answer came.</source>
        <translation>A conexão caiu antes da resposta.</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Sem resposta</translation>
    </message>
    <message>
        <source>Noticed at {time}</source>
        <translation>Notado às {time}</translation>
    </message>
    <message>
        <source>Nobody was let in on it</source>
        <translation>Ninguém entrou com ele</translation>
    </message>
    <message>
        <source>The vendor may have counted this scan or not; reading its list could not tell. It is never sent again by itself, so that nobody is counted twice.</source>
        <translation>O fornecedor pode ter contado esta leitura ou não; a lista dele não soube dizer. Ela nunca é reenviada sozinha, para que ninguém seja contado duas vezes.</translation>
    </message>
    <message>
        <source>The vendor&apos;s count lacks this entry.</source>
        <translation>Falta esta entrada na contagem do fornecedor.</translation>
    </message>
    <message>
        <source>Most likely another door let somebody in on the same ticket.</source>
        <translation>Provavelmente outra porta deixou alguém entrar com o mesmo ingresso.</translation>
    </message>
    <message>
        <source>Nothing was sent, so the vendor&apos;s count lacks it.</source>
        <translation>Nada foi enviado; por isso falta na contagem do fornecedor.</translation>
    </message>
    <message>
        <source>Nobody was let in here.</source>
        <translation>Ninguém entrou por aqui.</translation>
    </message>
    <message>
        <source>The ticket was good when it was scanned.</source>
        <translation>O ingresso era válido quando foi lido.</translation>
    </message>
    <message>
        <source>Look the ticket up in the vendor&apos;s own office program, then choose.</source>
        <translation>Procure o ingresso no programa do fornecedor e depois escolha.</translation>
    </message>
    <message>
        <source>Tell a supervisor. If it matters, look for the person inside.</source>
        <translation>Avise um supervisor. Se for importante, procure a pessoa lá dentro.</translation>
    </message>
    <message>
        <source>Look out for copied tickets; tell a supervisor and the doors.</source>
        <translation>Cuidado com ingressos copiados; avise um supervisor e as portas.</translation>
    </message>
    <message>
        <source>Tell the cash desk: the person inside has no good ticket.</source>
        <translation>Avise o caixa: a pessoa que está dentro não tem ingresso válido.</translation>
    </message>
    <message>
        <source>Ask the other doors whether they let somebody in on it.</source>
        <translation>Pergunte às outras portas se deixaram alguém entrar com ele.</translation>
    </message>
    <message>
        <source>Tell the cash desk; the money may be on its way back.</source>
        <translation>Avise o caixa; o dinheiro talvez já esteja sendo devolvido.</translation>
    </message>
    <message>
        <source>The vendor shows this scan: nothing is sent, and the case is closed.</source>
        <translation>O fornecedor mostra esta leitura: nada é enviado e o caso se encerra.</translation>
    </message>
    <message>
        <source>The vendor does not show it: it is sent with the next sync.</source>
        <translation>O fornecedor não a mostra: ela vai na próxima sincronização.</translation>
    </message>
    <message>
        <source>The vendor does not show it: nobody went in, so nothing is sent.</source>
        <translation>O fornecedor não a mostra: ninguém entrou, então nada é enviado.</translation>
    </message>
    <message>
        <source>{used} uses of {maximum}</source>
        <translation>{used} usos de {maximum}</translation>
    </message>
    <message>
        <source>Last entry at {time}</source>
        <translation>Última entrada às {time}</translation>
    </message>
    <message>
        <source>Its list, read at {time}</source>
        <translation>A lista dele, lida às {time}</translation>
    </message>
</context>
<context>
    <name>CaseSheet</name>
    <message>
        <source>This station</source>
        <translation>Esta estação</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>O que significa</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>O que fazer</translation>
    </message>
    <message>
        <source>&amp;Dealt with</source>
        <translation>&amp;Resolvido</translation>
    </message>
    <message>
        <source>It &amp;was counted</source>
        <translation>&amp;Foi contado</translation>
    </message>
    <message>
        <source>It was &amp;not counted</source>
        <translation>&amp;Não foi contado</translation>
    </message>
</context>
<context>
    <name>CaseWords</name>
    <message numerus="yes">
        <source>%Ln person(s) let out</source>
        <translation>
            <numerusform>%Ln pessoa saiu</numerusform>
            <numerusform>%Ln pessoas saíram</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) let in</source>
        <translation>
            <numerusform>%Ln pessoa entrou</numerusform>
            <numerusform>%Ln pessoas entraram</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) too many</source>
        <translation>
            <numerusform>%Ln pessoa a mais</numerusform>
            <numerusform>%Ln pessoas a mais</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CashDesk</name>
    <message>
        <source>Bookings</source>
        <translation>Reservas</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoje</translation>
    </message>
    <message>
        <source>The day before</source>
        <translation>O dia anterior</translation>
    </message>
    <message>
        <source>The day after</source>
        <translation>O dia seguinte</translation>
    </message>
    <message>
        <source>Choose the day</source>
        <translation>Escolher o dia</translation>
    </message>
    <message>
        <source>Name, tour, number …</source>
        <translation>Nome, visita, número …</translation>
    </message>
    <message>
        <source>Which bookings</source>
        <translation>Quais reservas</translation>
    </message>
    <message>
        <source>Sort by the next column</source>
        <translation>Ordenar pela próxima coluna</translation>
    </message>
    <message>
        <source>Sort the other way round</source>
        <translation>Inverter a ordem</translation>
    </message>
    <message>
        <source>Keep this filter</source>
        <translation>Guardar este filtro</translation>
    </message>
    <message>
        <source>Forget this filter</source>
        <translation>Esquecer este filtro</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Ler de novo</translation>
    </message>
    <message>
        <source>Cancel the reading</source>
        <translation>Cancelar a leitura</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Imprimir …</translation>
    </message>
    <message>
        <source>Save as PDF or CSV …</source>
        <translation>Salvar como PDF ou CSV …</translation>
    </message>
    <message>
        <source>Bookings of the day</source>
        <translation>Reservas do dia</translation>
    </message>
    <message>
        <source>Choose with the arrow keys, open with Enter</source>
        <translation>Escolha com as setas, abra com Enter</translation>
    </message>
    <message>
        <source>Nothing is booked on this day.</source>
        <translation>Nada reservado neste dia.</translation>
    </message>
    <message>
        <source>No booking of this day fits the filter.</source>
        <translation>Nenhuma reserva deste dia corresponde ao filtro.</translation>
    </message>
    <message>
        <source>This day was never read here.</source>
        <translation>Este dia nunca foi lido aqui.</translation>
    </message>
    <message>
        <source>Choose a booking to see its prices and feedback.</source>
        <translation>Escolha uma reserva para ver os preços e a avaliação.</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Lendo …</translation>
    </message>
    <message>
        <source>The vendor no longer knows this booking.</source>
        <translation>O fornecedor não conhece mais esta reserva.</translation>
    </message>
    <message>
        <source>This booking was never read here. It comes with the line.</source>
        <translation>Esta reserva nunca foi lida aqui. Ela chega com a conexão.</translation>
    </message>
    <message>
        <source>Not asked: somebody keeps this station offline.</source>
        <translation>Não perguntado: alguém mantém esta estação offline.</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Preços</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalhes</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Total with your edits</source>
        <translation>Total com as suas alterações</translation>
    </message>
    <message>
        <source>fixed</source>
        <translation>fixo</translation>
    </message>
    <message>
        <source>Set by the vendor</source>
        <translation>Definido pelo fornecedor</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Excluir</translation>
    </message>
    <message>
        <source>Add price</source>
        <translation>Adicionar preço</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descrição</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantidade</translation>
    </message>
    <message>
        <source>Price for one</source>
        <translation>Preço unitário</translation>
    </message>
    <message>
        <source>Every price needs a title.</source>
        <translation>Todo preço precisa de um título.</translation>
    </message>
    <message>
        <source>This is no amount: {text}. Type it like {example}.</source>
        <translation>Isto não é um valor: {text}. Digite assim: {example}.</translation>
    </message>
    <message>
        <source>This booking is paid: its prices are closed.</source>
        <translation>Esta reserva está paga: os preços estão fechados.</translation>
    </message>
    <message>
        <source>Prices of seats at an event cannot be changed here.</source>
        <translation>Os preços de lugares de um evento não podem ser alterados aqui.</translation>
    </message>
    <message>
        <source>The prices were not read yet. They come with the line.</source>
        <translation>Os preços ainda não foram lidos. Eles chegam com a conexão.</translation>
    </message>
    <message>
        <source>No prices yet.</source>
        <translation>Ainda sem preços.</translation>
    </message>
    <message>
        <source>Delete “{title}”, {amount}?</source>
        <translation>Excluir “{title}”, {amount}?</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Manter</translation>
    </message>
    <message>
        <source>Take mine</source>
        <translation>Usar a minha</translation>
    </message>
    <message>
        <source>Keep theirs</source>
        <translation>Manter a deles</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Desistir</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>Avaliação</translation>
    </message>
    <message>
        <source>The feedback was not read yet. It comes with the line.</source>
        <translation>A avaliação ainda não foi lida. Ela chega com a conexão.</translation>
    </message>
    <message>
        <source>Clear the feedback of this booking?</source>
        <translation>Apagar a avaliação desta reserva?</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Apagar</translation>
    </message>
    <message>
        <source>Did the tour take place?</source>
        <translation>A visita aconteceu?</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sim</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Não</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Participantes</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comentário</translation>
    </message>
    <message>
        <source>No feedback yet.</source>
        <translation>Ainda sem avaliação.</translation>
    </message>
    <message>
        <source>Seats at an event have no feedback.</source>
        <translation>Lugares de um evento não têm avaliação.</translation>
    </message>
    <message>
        <source>Say whether the tour took place.</source>
        <translation>Diga se a visita aconteceu.</translation>
    </message>
    <message>
        <source>Say how many people came.</source>
        <translation>Diga quantas pessoas vieram.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Pessoas</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Situação</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Pago</translation>
    </message>
    <message>
        <source>booked</source>
        <translation>reservado</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>concluído</translation>
    </message>
    <message>
        <source>canceled</source>
        <translation>cancelado</translation>
    </message>
    <message>
        <source>open</source>
        <translation>aberto</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>pago</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>desconhecido</translation>
    </message>
    <message>
        <source>New: {name}</source>
        <translation>Novo: {name}</translation>
    </message>
    <message>
        <source>Changed: {name}</source>
        <translation>Alterado: {name}</translation>
    </message>
    <message>
        <source>Deleted: {name}</source>
        <translation>Excluído: {name}</translation>
    </message>
    <message>
        <source>Feedback cleared</source>
        <translation>Avaliação apagada</translation>
    </message>
    <message>
        <source>Not sent yet. It goes out when the line is back; nothing is lost.</source>
        <translation>Ainda não enviado. Vai quando a conexão voltar; nada se perde.</translation>
    </message>
    <message>
        <source>On its way.</source>
        <translation>A caminho.</translation>
    </message>
    <message>
        <source>The line was cut while it was sent. The booking is read before anything is sent again.</source>
        <translation>A conexão caiu durante o envio. A reserva é lida antes de qualquer novo envio.</translation>
    </message>
    <message>
        <source>Somebody else changed this, or it is not certain what arrived. You choose.</source>
        <translation>Outra pessoa alterou isto, ou não se sabe ao certo o que chegou. Você escolhe.</translation>
    </message>
    <message>
        <source>Refused: the booking is paid, its prices are closed.</source>
        <translation>Recusado: a reserva está paga, os preços estão fechados.</translation>
    </message>
    <message>
        <source>Refused: this price is set by the vendor.</source>
        <translation>Recusado: este preço é definido pelo fornecedor.</translation>
    </message>
    <message>
        <source>Refused: the vendor no longer knows it.</source>
        <translation>Recusado: o fornecedor não a conhece mais.</translation>
    </message>
    <message>
        <source>Refused by the vendor.</source>
        <translation>Recusado pelo fornecedor.</translation>
    </message>
    <message>
        <source>Its words: {words}</source>
        <translation>Palavras dele: {words}</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Visto</translation>
    </message>
    <message>
        <source>Your version</source>
        <translation>A sua versão</translation>
    </message>
    <message>
        <source>At the vendor</source>
        <translation>No fornecedor</translation>
    </message>
    <message>
        <source>Equal: {names}</source>
        <translation>Iguais: {names}</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>excluído</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>não está lá</translation>
    </message>
    <message>
        <source>took place</source>
        <translation>aconteceu</translation>
    </message>
    <message>
        <source>did not take place</source>
        <translation>não aconteceu</translation>
    </message>
    <message>
        <source>not said whether it took place</source>
        <translation>não se disse se a visita aconteceu</translation>
    </message>
    <message>
        <source>list of {time}, {age} old</source>
        <translation>lista das {time}, idade {age}</translation>
    </message>
    <message>
        <source>not everything could be read</source>
        <translation>nem tudo pôde ser lido</translation>
    </message>
    <message>
        <source>From this station&apos;s own list: {reason}</source>
        <translation>Da lista desta estação: {reason}</translation>
    </message>
    <message>
        <source>Reading: {rows}</source>
        <translation>Lendo: {rows}</translation>
    </message>
    <message>
        <source>Reading: {rows} of {total}</source>
        <translation>Lendo: {rows} de {total}</translation>
    </message>
    <message>
        <source>Not kept: {reason}</source>
        <translation>Não guardado: {reason}</translation>
    </message>
</context>
<context>
    <name>ChoiceBox</name>
    <message>
        <source>Camera</source>
        <translation>Câmera</translation>
    </message>
    <message>
        <source>{camera}, not plugged in</source>
        <translation>{camera}, desconectada</translation>
    </message>
    <message>
        <source>Address or file</source>
        <translation>Endereço ou arquivo</translation>
    </message>
</context>
<context>
    <name>CodeTile</name>
    <message>
        <source>Scan {caption} (Space)</source>
        <translation>Ler {caption} (Espaço)</translation>
    </message>
</context>
<context>
    <name>ConflictsPage</name>
    <message>
        <source>Conflicts</source>
        <translation>Conflitos</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>Cases to be settled</source>
        <translation>Casos a resolver</translation>
    </message>
    <message>
        <source>Choose with the arrow keys (Up, Down)</source>
        <translation>Escolha com as setas (acima, abaixo)</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Lendo …</translation>
    </message>
    <message>
        <source>Nothing to settle</source>
        <translation>Nada a resolver</translation>
    </message>
    <message>
        <source>This station and the vendor agree on every scan that was sent.</source>
        <translation>Esta estação e o fornecedor concordam sobre cada leitura enviada.</translation>
    </message>
</context>
<context>
    <name>ConnectLogin</name>
    <message>
        <source>Station has taken the login over. This page can be closed.</source>
        <translation>O Station recebeu o acesso. Esta página pode ser fechada.</translation>
    </message>
    <message>
        <source>The login sent no token along. Please go back and log in again.</source>
        <translation>O acesso não enviou nenhum token. Volte e entre de novo.</translation>
    </message>
    <message>
        <source>There is nothing here.</source>
        <translation>Não há nada aqui.</translation>
    </message>
</context>
<context>
    <name>ConnectPage</name>
    <message>
        <source>Connect a vendor</source>
        <translation>Conectar um fornecedor</translation>
    </message>
    <message>
        <source>1  Vendor</source>
        <translation>1  Fornecedor</translation>
    </message>
    <message>
        <source>2  Access</source>
        <translation>2  Acesso</translation>
    </message>
    <message>
        <source>3  Test and save</source>
        <translation>3  Testar e salvar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>Asking the vendor …</source>
        <translation>Perguntando ao fornecedor …</translation>
    </message>
    <message>
        <source>Give it a name and save it.</source>
        <translation>Dê um nome a ele e salve.</translation>
    </message>
    <message>
        <source>Mark what this door stands at, then save it.</source>
        <translation>Marque o que esta porta controla e depois salve.</translation>
    </message>
    <message>
        <source>It works. Signed in as {account}.</source>
        <translation>Funciona. Acesso como {account}.</translation>
    </message>
    <message>
        <source>Still to fill in: {fields}</source>
        <translation>Falta preencher: {fields}</translation>
    </message>
    <message>
        <source>Ready to be tested. The test uses the code up; what it gives stays here to be saved.</source>
        <translation>Pronto para o teste. O teste consome o código; o que ele dá fica aqui para ser salvo.</translation>
    </message>
    <message>
        <source>Ready to be tested. A test changes nothing at the vendor.</source>
        <translation>Pronto para o teste. Um teste não altera nada no fornecedor.</translation>
    </message>
</context>
<context>
    <name>Connecting</name>
    <message>
        <source>It begins with https:// and names a host.</source>
        <translation>Começa com https:// e nomeia um servidor.</translation>
    </message>
    <message>
        <source>Check the address and the network, then test again.</source>
        <translation>Verifique o endereço e a rede e teste de novo.</translation>
    </message>
    <message>
        <source>Wait a moment, then test again.</source>
        <translation>Espere um momento e teste de novo.</translation>
    </message>
    <message>
        <source>Type the access data once more, capital letters and spaces too, then test again.</source>
        <translation>Digite os dados de acesso outra vez, com maiúsculas e espaços, e teste de novo.</translation>
    </message>
    <message>
        <source>Check the address, then test again.</source>
        <translation>Verifique o endereço e teste de novo.</translation>
    </message>
    <message>
        <source>Test again; if it stays, call the vendor.</source>
        <translation>Teste de novo; se continuar, ligue para o fornecedor.</translation>
    </message>
    <message>
        <source>Check every field, then test again.</source>
        <translation>Verifique cada campo e teste de novo.</translation>
    </message>
    <message>
        <source>Fill it in, then test again.</source>
        <translation>Preencha e teste de novo.</translation>
    </message>
    <message>
        <source>Put it right, then test again.</source>
        <translation>Corrija e teste de novo.</translation>
    </message>
    <message>
        <source>Type which event it is, then test again.</source>
        <translation>Digite qual é o evento e teste de novo.</translation>
    </message>
</context>
<context>
    <name>Counters</name>
    <message>
        <source>admitted</source>
        <translation>admitidos</translation>
    </message>
    <message>
        <source>inside</source>
        <translation>dentro</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>negados</translation>
    </message>
    <message>
        <source>per min</source>
        <translation>por min</translation>
    </message>
    <message>
        <source>Counters</source>
        <translation>Contadores</translation>
    </message>
</context>
<context>
    <name>Demo</name>
    <message>
        <source>A valid ticket</source>
        <translation>Um ingresso válido</translation>
    </message>
    <message>
        <source>Valid, umlauts in the name</source>
        <translation>Válido, acentos no nome</translation>
    </message>
    <message>
        <source>Valid, markup in the name</source>
        <translation>Válido, marcação no nome</translation>
    </message>
    <message>
        <source>Valid, odd characters in the code</source>
        <translation>Válido, caracteres estranhos no código</translation>
    </message>
    <message>
        <source>Used two hours ago</source>
        <translation>Usado há duas horas</translation>
    </message>
    <message>
        <source>A group of five, two are inside</source>
        <translation>Um grupo de cinco, dois já entraram</translation>
    </message>
    <message>
        <source>A canceled ticket</source>
        <translation>Um ingresso cancelado</translation>
    </message>
    <message>
        <source>A parking ticket</source>
        <translation>Um tíquete de estacionamento</translation>
    </message>
    <message>
        <source>Blocked for check-in</source>
        <translation>Bloqueado na entrada</translation>
    </message>
    <message>
        <source>Expired yesterday</source>
        <translation>Expirou ontem</translation>
    </message>
    <message>
        <source>Valid from tomorrow</source>
        <translation>Válido a partir de amanhã</translation>
    </message>
    <message>
        <source>Valid, but for another service</source>
        <translation>Válido, mas para outro serviço</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Reembolsado</translation>
    </message>
    <message>
        <source>Never sold</source>
        <translation>Nunca vendido</translation>
    </message>
    <message>
        <source>Ordered, not paid for</source>
        <translation>Pedido, mas não pago</translation>
    </message>
    <message>
        <source>Not paid for</source>
        <translation>Não pago</translation>
    </message>
    <message>
        <source>A code as the vendor prints it</source>
        <translation>Um código como o fornecedor o imprime</translation>
    </message>
    <message>
        <source>Not sold yet: valid all the same</source>
        <translation>Ainda não vendido: válido mesmo assim</translation>
    </message>
    <message>
        <source>The new code of a refunded ticket</source>
        <translation>O novo código de um ingresso reembolsado</translation>
    </message>
    <message>
        <source>Refunded: another code now</source>
        <translation>Reembolsado: agora há outro código</translation>
    </message>
    <message>
        <source>Valid, but for another session</source>
        <translation>Válido, mas para outra sessão</translation>
    </message>
    <message>
        <source>A ticket for an adult</source>
        <translation>Um ingresso de adulto</translation>
    </message>
    <message>
        <source>A child: look at the age</source>
        <translation>Uma criança: confira a idade</translation>
    </message>
    <message>
        <source>A VIP, who is asked for a size</source>
        <translation>Um VIP, a quem se pergunta o tamanho</translation>
    </message>
    <message>
        <source>Not paid for, valid all the same</source>
        <translation>Não pago, válido mesmo assim</translation>
    </message>
    <message>
        <source>Not approved</source>
        <translation>Não aprovado</translation>
    </message>
    <message>
        <source>Never paid for in time</source>
        <translation>Não pago a tempo</translation>
    </message>
    <message>
        <source>A canceled order</source>
        <translation>Um pedido cancelado</translation>
    </message>
    <message>
        <source>One of two, the other was canceled</source>
        <translation>Um de dois, o outro cancelado</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Bloqueado</translation>
    </message>
    <message>
        <source>A shirt, no entry</source>
        <translation>Uma camiseta, sem entrada</translation>
    </message>
    <message>
        <source>Valid from 2031</source>
        <translation>Válido a partir de 2031</translation>
    </message>
    <message>
        <source>Valid until 2021</source>
        <translation>Válido até 2021</translation>
    </message>
    <message>
        <source>Out and in again, three times</source>
        <translation>Sair e voltar, três vezes</translation>
    </message>
    <message>
        <source>The new code of a ticket</source>
        <translation>O novo código de um ingresso</translation>
    </message>
    <message>
        <source>With a shirt in the same order</source>
        <translation>Com uma camiseta no mesmo pedido</translation>
    </message>
    <message>
        <source>For another event</source>
        <translation>Para outro evento</translation>
    </message>
    <message>
        <source>An old code: there is a newer one</source>
        <translation>Um código antigo: há um mais novo</translation>
    </message>
    <message>
        <source>Made-up credentials, kept in memory until the program ends.</source>
        <translation>Dados de acesso inventados, guardados na memória até o programa terminar.</translation>
    </message>
</context>
<context>
    <name>DemoSheet</name>
    <message>
        <source>Demo: codes to scan</source>
        <translation>Demonstração: códigos para ler</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demonstração</translation>
    </message>
    <message>
        <source>Click a code to scan it, or hold it to a scanner.</source>
        <translation>Clique num código para lê-lo, ou mostre-o a um leitor.</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Imprimir …</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>Salvar como PDF …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
</context>
<context>
    <name>DoorPage</name>
    <message>
        <source>No code to scan?  {key} types it.</source>
        <translation>Sem código para ler?  {key} permite digitá-lo.</translation>
    </message>
    <message>
        <source>{key} shows codes to scan, good and bad ones.</source>
        <translation>{key} mostra códigos para ler, bons e ruins.</translation>
    </message>
    <message>
        <source>Last scan before the restart, {time}: {who} – {what}</source>
        <translation>Última leitura antes do reinício, {time}: {who} – {what}</translation>
    </message>
    <message>
        <source>no scan yet</source>
        <translation>nenhuma leitura ainda</translation>
    </message>
    <message>
        <source>last scan {time}</source>
        <translation>última leitura {time}</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Leitor</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Address</source>
        <translation>Endereço</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nome de usuário</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Senha</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Chave de API</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>Chave pública</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>User token</source>
        <translation>Token de usuário</translation>
    </message>
    <message>
        <source>JSON Web Token, if there is one</source>
        <translation>JSON Web Token, se houver</translation>
    </message>
    <message>
        <source>Pairing code (its address)</source>
        <translation>Código de pareamento (o endereço dele)</translation>
    </message>
    <message>
        <source>Set-up code (the text of its QR code)</source>
        <translation>Código de configuração (texto do seu QR code)</translation>
    </message>
    <message>
        <source>Device ID</source>
        <translation>ID do aparelho</translation>
    </message>
    <message>
        <source>Event number</source>
        <translation>Número do evento</translation>
    </message>
    <message>
        <source>Scan service</source>
        <translation>Serviço de leitura</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Local</translation>
    </message>
    <message>
        <source>Device info</source>
        <translation>Dados do aparelho</translation>
    </message>
    <message>
        <source>Device token</source>
        <translation>Token do dispositivo</translation>
    </message>
    <message>
        <source>the token, or the address that the browser ended at</source>
        <translation>o token, ou o endereço em que o navegador terminou</translation>
    </message>
    <message>
        <source>paste it, or hold its QR code in front of the camera</source>
        <translation>cole-o, ou mostre o código QR à câmera</translation>
    </message>
    <message>
        <source>as go~mus names it</source>
        <translation>como o go~mus o chama</translation>
    </message>
    <message>
        <source>only where the account has several</source>
        <translation>só se a conta tiver vários</translation>
    </message>
</context>
<context>
    <name>FirstStartPage</name>
    <message>
        <source>Welcome to Station</source>
        <translation>Bem-vindo ao Station</translation>
    </message>
    <message>
        <source>Look around first, or connect your tickets. Nothing else to fill in.</source>
        <translation>Olhe primeiro, ou conecte os seus ingressos. Nada mais a preencher.</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>Testar a demonstração</translation>
    </message>
    <message>
        <source>No account, no internet needed</source>
        <translation>Sem conta e sem internet</translation>
    </message>
    <message>
        <source>The vendors, played inside the program</source>
        <translation>Os fornecedores, simulados dentro do programa</translation>
    </message>
    <message>
        <source>A sheet of codes to scan: good and bad ones</source>
        <translation>Uma folha de códigos para ler: bons e ruins</translation>
    </message>
    <message>
        <source>Every screen says that it is the demo</source>
        <translation>Cada tela diz que é a demonstração</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Conectar</translation>
    </message>
    <message>
        <source>Your own events, in under two minutes</source>
        <translation>Os seus eventos, em menos de dois minutos</translation>
    </message>
    <message>
        <source>Pick the vendor, type the access data</source>
        <translation>Escolha o fornecedor, digite os dados de acesso</translation>
    </message>
    <message>
        <source>We test it and say what works</source>
        <translation>Testamos e dizemos o que funciona</translation>
    </message>
    <message>
        <source>Scanning goes on when the line is cut</source>
        <translation>A leitura continua quando a conexão cai</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>{count} s</source>
        <translation>{count} s</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} min</translation>
    </message>
    <message>
        <source>{count} h</source>
        <translation>{count} h</translation>
    </message>
    <message>
        <source>{count} d</source>
        <translation>{count} d</translation>
    </message>
    <message>
        <source>{count} ms</source>
        <translation>{count} ms</translation>
    </message>
</context>
<context>
    <name>KeyList</name>
    <message>
        <source>All keys</source>
        <translation>Todas as teclas</translation>
    </message>
    <message>
        <source>A hand scanner needs no key: scan on any page.</source>
        <translation>Um leitor de mão não precisa de tecla: leia em qualquer página.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fechar</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Fechar (Esc)</translation>
    </message>
</context>
<context>
    <name>LastScans</name>
    <message>
        <source>Last scans</source>
        <translation>Últimas leituras</translation>
    </message>
    <message>
        <source>Nothing scanned yet</source>
        <translation>Nada foi lido ainda</translation>
    </message>
    <message>
        <source>Details with the arrow keys (Ctrl+J)</source>
        <translation>Detalhes com as setas (Ctrl+J)</translation>
    </message>
</context>
<context>
    <name>LayoutPanel</name>
    <message>
        <source>Keyboard layout</source>
        <translation>Layout do teclado</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Impresso</translation>
    </message>
    <message>
        <source>Came as</source>
        <translation>Chegou como</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Agora</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nome</translation>
    </message>
    <message>
        <source>&amp;Which layouts</source>
        <translation>&amp;Quais layouts</translation>
    </message>
    <message>
        <source>Print the sheet …</source>
        <translation>Imprimir a folha …</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Testar de novo</translation>
    </message>
    <message>
        <source>Use from now on</source>
        <translation>Usar a partir de agora</translation>
    </message>
    <message>
        <source>More codes stand on the sheet.</source>
        <translation>Há mais códigos na folha.</translation>
    </message>
    <message>
        <source>Code {name}</source>
        <translation>Código {name}</translation>
    </message>
    <message>
        <source>Code {name} of the sheet, to scan from here.</source>
        <translation>Código {name} da folha, para ler daqui.</translation>
    </message>
    <message>
        <source>Kept for every keyboard scanner without a prefix of its own.</source>
        <translation>Guardado para todo leitor de teclado sem prefixo próprio.</translation>
    </message>
    <message>
        <source>Kept for scanners with the prefix {prefix}.</source>
        <translation>Guardado para leitores com o prefixo {prefix}.</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>“{booking}” has edits that are not saved. What is to become of them?</source>
        <translation>“{booking}” tem alterações não salvas. O que fazer com elas?</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Salvar</translation>
    </message>
    <message>
        <source>&amp;Keep as draft</source>
        <translation>&amp;Guardar como rascunho</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Descartar</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Ficar aqui</translation>
    </message>
</context>
<context>
    <name>Line</name>
    <message>
        <source>Offline by hand</source>
        <translation>Offline manual</translation>
    </message>
    <message>
        <source>Online by hand</source>
        <translation>Online manual</translation>
    </message>
    <message>
        <source>Offline by hand until {time}</source>
        <translation>Offline manual até {time}</translation>
    </message>
    <message>
        <source>Online by hand until {time}</source>
        <translation>Online manual até {time}</translation>
    </message>
    <message>
        <source>Offline since {time}</source>
        <translation>Offline desde {time}</translation>
    </message>
    <message>
        <source>Nothing is sent or asked. The list decides, and scans are kept to be sent when this ends.</source>
        <translation>Nada é enviado nem perguntado. A lista decide, e as leituras ficam guardadas para depois.</translation>
    </message>
    <message>
        <source>The vendor is asked at every scan, however long it takes to answer.</source>
        <translation>O fornecedor é consultado a cada leitura, demore o que demorar.</translation>
    </message>
    <message>
        <source>The vendor is being asked now.</source>
        <translation>O fornecedor está sendo consultado agora.</translation>
    </message>
    <message>
        <source>Asks again in {time}</source>
        <translation>Pergunta de novo em {time}</translation>
    </message>
    <message>
        <source>Tries again in {time}</source>
        <translation>Tenta de novo em {time}</translation>
    </message>
</context>
<context>
    <name>ManualEntry</name>
    <message>
        <source>&amp;Code</source>
        <translation>&amp;Código</translation>
    </message>
    <message>
        <source>Type the code under the bars, then Enter</source>
        <translation>Digite o código que está sob as barras, depois Enter</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Type a code (Ctrl+L)</source>
        <translation>Digitar um código (Ctrl+L)</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Ler</translation>
    </message>
    <message>
        <source>Scan the typed code (Enter)</source>
        <translation>Ler o código digitado (Enter)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Close the bar (Esc)</source>
        <translation>Fechar a barra (Esc)</translation>
    </message>
</context>
<context>
    <name>Orders</name>
    <message>
        <source>Orders</source>
        <translation>Pedidos</translation>
    </message>
    <message>
        <source>Number, title, reference …</source>
        <translation>Número, título, referência …</translation>
    </message>
    <message>
        <source>Find a barcode</source>
        <translation>Procurar um código de barras</translation>
    </message>
    <message>
        <source>Type or paste a barcode and press Enter: the vendor is asked for its order</source>
        <translation>Digite ou cole um código de barras e tecle Enter: o fornecedor é consultado sobre o pedido dele</translation>
    </message>
    <message>
        <source>Only my orders</source>
        <translation>Só os meus pedidos</translation>
    </message>
    <message>
        <source>How many days</source>
        <translation>Quantos dias</translation>
    </message>
    <message>
        <source>Orders of these days</source>
        <translation>Pedidos destes dias</translation>
    </message>
    <message>
        <source>Choose with the arrow keys, open with Enter</source>
        <translation>Escolha com as setas, abra com Enter</translation>
    </message>
    <message>
        <source>Nothing was ordered.</source>
        <translation>Nada foi pedido.</translation>
    </message>
    <message>
        <source>No order fits the filter.</source>
        <translation>Nenhum pedido corresponde ao filtro.</translation>
    </message>
    <message>
        <source>Never read here as a whole.</source>
        <translation>Nunca lido aqui por inteiro.</translation>
    </message>
    <message>
        <source>Open the order of the last scan</source>
        <translation>Abrir o pedido da última leitura</translation>
    </message>
    <message>
        <source>No order has the barcode {code}.</source>
        <translation>Nenhum pedido tem o código de barras {code}.</translation>
    </message>
    <message>
        <source>No order with the barcode {code} is known here.</source>
        <translation>Nenhum pedido com o código de barras {code} é conhecido aqui.</translation>
    </message>
    <message>
        <source>Looking for {code} …</source>
        <translation>Procurando {code} …</translation>
    </message>
    <message>
        <source>Choose an order to see what was sold, and its barcodes.</source>
        <translation>Escolha um pedido para ver o que foi vendido e os códigos de barras.</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Itens</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalhes</translation>
    </message>
    <message>
        <source>No items.</source>
        <translation>Nenhum item.</translation>
    </message>
    <message>
        <source>not valid</source>
        <translation>não válido</translation>
    </message>
    <message>
        <source>The vendor no longer knows this order.</source>
        <translation>O fornecedor não conhece mais este pedido.</translation>
    </message>
    <message>
        <source>To the booking</source>
        <translation>Ir à reserva</translation>
    </message>
    <message>
        <source>Opens the booking of the chosen item</source>
        <translation>Abre a reserva do item escolhido</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>Pedido em</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Origem</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Pagamento</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Válido</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Fatura</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referência</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comentário</translation>
    </message>
    <message>
        <source>Placed here</source>
        <translation>Feito aqui</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lido</translation>
    </message>
    <message>
        <source>Barcodes</source>
        <translation>Códigos de barras</translation>
    </message>
    <message>
        <source>QR code or bar code</source>
        <translation>Código QR ou de barras</translation>
    </message>
    <message>
        <source>Next barcode</source>
        <translation>Próximo código de barras</translation>
    </message>
    <message>
        <source>Barcode before</source>
        <translation>Código de barras anterior</translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation>Ampliar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>No barcodes.</source>
        <translation>Nenhum código de barras.</translation>
    </message>
    <message>
        <source>This code is too long for a QR code. Take the bar code.</source>
        <translation>Este código é longo demais para um código QR. Use o código de barras.</translation>
    </message>
    <message>
        <source>This code does not fit into a bar code. Take the QR code.</source>
        <translation>Este código não cabe num código de barras. Use o código QR.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Too long to be shown here. Enlarge it.</source>
        <translation>Longo demais para ser mostrado aqui. Amplie.</translation>
    </message>
    <message>
        <source>QR</source>
        <translation>QR</translation>
    </message>
    <message>
        <source>Bar code</source>
        <translation>Código de barras</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ingresso</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>Visita</translation>
    </message>
    <message>
        <source>{place} of {whole}</source>
        <translation>{place} de {whole}</translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation>Pedido {number}</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>What</source>
        <translation>O quê</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Pago</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>pago</translation>
    </message>
    <message>
        <source>code {code}</source>
        <translation>código {code}</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>desconhecido</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sim</translation>
    </message>
    <message>
        <source>no</source>
        <translation>não</translation>
    </message>
    <message>
        <source>{rate} a second</source>
        <translation>{rate} por segundo</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>faltam {time}</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>The vendor will get the time of sending</source>
        <translation>O fornecedor receberá a hora do envio</translation>
    </message>
    <message>
        <source>already shown</source>
        <translation>já mostrado</translation>
    </message>
    <message>
        <source>Not used yet; held until {time}</source>
        <translation>Ainda não usado; retido até {time}</translation>
    </message>
    <message>
        <source>Space: the person has passed. Esc: nobody passed.</source>
        <translation>Espaço: a pessoa passou. Esc: ninguém passou.</translation>
    </message>
    <message>
        <source>held</source>
        <translation>retido</translation>
    </message>
    <message>
        <source>HELD</source>
        <translation>RETIDO</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Verificando…</translation>
    </message>
    <message>
        <source>{count} scans wait for their answer</source>
        <translation>{count} leituras esperam resposta</translation>
    </message>
    <message>
        <source>Scan a ticket</source>
        <translation>Leia um ingresso</translation>
    </message>
    <message>
        <source>Scan at exit</source>
        <translation>Leia na saída</translation>
    </message>
    <message>
        <source>Check a ticket</source>
        <translation>Verifique um ingresso</translation>
    </message>
    <message>
        <source>Station has a fault and has stopped here.</source>
        <translation>O Station tem um defeito e parou aqui.</translation>
    </message>
    <message>
        <source>Scan once more. If it stays: close Station, open it again, call support.</source>
        <translation>Leia mais uma vez. Se continuar: feche o Station, abra de novo, ligue para o suporte.</translation>
    </message>
    <message>
        <source>STOP</source>
        <translation>PARE</translation>
    </message>
    <message>
        <source>The last scan was not recorded: let nobody in on it.</source>
        <translation>A última leitura não foi registrada: não deixe ninguém entrar com ela.</translation>
    </message>
    <message>
        <source>Earlier scans are safe.</source>
        <translation>As leituras anteriores estão seguras.</translation>
    </message>
    <message>
        <source>Code: {code}</source>
        <translation>Código: {code}</translation>
    </message>
    <message>
        <source>Seat: {seat}</source>
        <translation>Lugar: {seat}</translation>
    </message>
    <message>
        <source>Not checked: {checks}</source>
        <translation>Não verificado: {checks}</translation>
    </message>
    <message>
        <source>The vendor says: “{words}”</source>
        <translation>O fornecedor diz: “{words}”</translation>
    </message>
    <message>
        <source>Only checked. The question is asked at the entry</source>
        <translation>Apenas verificado. A pergunta é feita na entrada</translation>
    </message>
    <message>
        <source>Only checked. To let them in, scan with F2 Entry</source>
        <translation>Só verificado. Para deixar entrar, leia com F2 Entrada</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>The day’s list</source>
        <translation>A lista do dia</translation>
    </message>
    <message>
        <source>The booking’s prices</source>
        <translation>Os preços da reserva</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Imprimir …</translation>
    </message>
    <message>
        <source>Save …</source>
        <translation>Salvar …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Print and save</source>
        <translation>Imprimir e salvar</translation>
    </message>
    <message>
        <source>What is printed</source>
        <translation>O que é impresso</translation>
    </message>
    <message>
        <source>Paper size</source>
        <translation>Tamanho do papel</translation>
    </message>
    <message>
        <source>How the paper lies</source>
        <translation>Posição do papel</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Retrato</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Paisagem</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Maior</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Menor</translation>
    </message>
    <message>
        <source>Full width</source>
        <translation>Largura inteira</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Página inteira</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Página anterior</translation>
    </message>
    <message>
        <source>Page after</source>
        <translation>Próxima página</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>PDF, as printed</source>
        <translation>PDF, como impresso</translation>
    </message>
    <message>
        <source>CSV, for spreadsheets</source>
        <translation>CSV, para planilhas</translation>
    </message>
    <message>
        <source>What is typed and not saved is not on the paper.</source>
        <translation>O que foi digitado e não salvo não está no papel.</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Lendo …</translation>
    </message>
    <message>
        <source>Making the pages …</source>
        <translation>Montando as páginas …</translation>
    </message>
    <message>
        <source>Printing …</source>
        <translation>Imprimindo …</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Salvando …</translation>
    </message>
    <message>
        <source>Canceled.</source>
        <translation>Cancelado.</translation>
    </message>
    <message>
        <source>Printing does not work on this computer. Save as PDF instead.</source>
        <translation>A impressão não funciona neste computador. Salve como PDF.</translation>
    </message>
    <message>
        <source>No printer is set up on this computer. Save as PDF instead.</source>
        <translation>Nenhuma impressora está instalada neste computador. Salve como PDF.</translation>
    </message>
    <message>
        <source>Not printed: the printer did not take it. Is it switched on?</source>
        <translation>Não impresso: a impressora não aceitou. Ela está ligada?</translation>
    </message>
    <message>
        <source>QR codes</source>
        <translation>Códigos QR</translation>
    </message>
    <message>
        <source>Bar codes (Code 128)</source>
        <translation>Códigos de barras (Code 128)</translation>
    </message>
    <message>
        <source>Scanner test sheet</source>
        <translation>Folha de teste do leitor</translation>
    </message>
    <message>
        <source>Too long to be drawn</source>
        <translation>Longo demais para ser desenhado</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Página {page} de {pages}</translation>
    </message>
    <message>
        <source>Made {when}</source>
        <translation>Feito em {when}</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Salvo: {path}</translation>
    </message>
    <message>
        <source>Not saved: {path}. Whatever had this name before is still as it was.</source>
        <translation>Não salvo: {path}. O que tinha esse nome antes continua como estava.</translation>
    </message>
    <message>
        <source>Set by the vendor</source>
        <translation>Definidos pelo fornecedor</translation>
    </message>
    <message>
        <source>Added at the cash desk</source>
        <translation>Adicionados no caixa</translation>
    </message>
    <message>
        <source>Set by the vendor, together</source>
        <translation>Definidos pelo fornecedor, juntos</translation>
    </message>
    <message>
        <source>Added at the cash desk, together</source>
        <translation>Adicionados no caixa, juntos</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Total with what is not sent</source>
        <translation>Total com o que não foi enviado</translation>
    </message>
    <message>
        <source>Total at the vendor</source>
        <translation>Total no fornecedor</translation>
    </message>
    <message>
        <source>new, not sent</source>
        <translation>novo, não enviado</translation>
    </message>
    <message>
        <source>changed, not sent</source>
        <translation>alterado, não enviado</translation>
    </message>
    <message>
        <source>deleted, not sent: not counted</source>
        <translation>excluído, não enviado: não contado</translation>
    </message>
    <message>
        <source>The prices of this booking were not read yet.</source>
        <translation>Os preços desta reserva ainda não foram lidos.</translation>
    </message>
    <message>
        <source>This booking has no prices.</source>
        <translation>Esta reserva não tem preços.</translation>
    </message>
    <message>
        <source>The vendor does not have these edits:</source>
        <translation>O fornecedor não tem estas alterações:</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descrição</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantidade</translation>
    </message>
    <message>
        <source>Price for one</source>
        <translation>Preço unitário</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Moeda</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Não enviado</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Início</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fim</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>Instituição</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoria</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Pessoas</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Situação</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Pago</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>Avaliação</translation>
    </message>
    <message>
        <source>Took place</source>
        <translation>Aconteceu</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Participantes</translation>
    </message>
    <message>
        <source>Feedback comment</source>
        <translation>Comentário da avaliação</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comentário</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lido</translation>
    </message>
    <message>
        <source>Bookings on {day}</source>
        <translation>Reservas em {day}</translation>
    </message>
    <message>
        <source>Bookings {day}</source>
        <translation>Reservas {day}</translation>
    </message>
    <message>
        <source>Prices of booking {number}</source>
        <translation>Preços da reserva {number}</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>Visita</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>sold with this account’s orders</source>
        <translation>vendidas com os pedidos desta conta</translation>
    </message>
    <message>
        <source>one event date alone</source>
        <translation>só uma data de evento</translation>
    </message>
    <message>
        <source>Only some of them: {filter}</source>
        <translation>Só parte delas: {filter}</translation>
    </message>
    <message>
        <source>Sorted by: {column}, last first</source>
        <translation>Ordenado por: {column}, do último ao primeiro</translation>
    </message>
    <message>
        <source>Sorted by: {column}</source>
        <translation>Ordenado por: {column}</translation>
    </message>
    <message>
        <source>This day was never read from the vendor.</source>
        <translation>Este dia nunca foi lido do fornecedor.</translation>
    </message>
    <message>
        <source>As read from the vendor: {when}</source>
        <translation>Como lido do fornecedor: {when}</translation>
    </message>
    <message>
        <source>As read from the vendor: {when}. Not everything could be read.</source>
        <translation>Como lido do fornecedor: {when}. Nem tudo pôde ser lido.</translation>
    </message>
    <message>
        <source>No bookings.</source>
        <translation>Nenhuma reserva.</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>não enviado</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>não lido</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>ainda nada</translation>
    </message>
    <message>
        <source>done</source>
        <translation>feito</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sim</translation>
    </message>
    <message>
        <source>no</source>
        <translation>não</translation>
    </message>
    <message>
        <source>Paid: {payment}</source>
        <translation>Pago: {payment}</translation>
    </message>
    <message>
        <source>Comment: {comment}</source>
        <translation>Comentário: {comment}</translation>
    </message>
    <message>
        <source>another status</source>
        <translation>outra situação</translation>
    </message>
    <message>
        <source>feedback not read</source>
        <translation>avaliação não lida</translation>
    </message>
    <message>
        <source>no feedback yet</source>
        <translation>ainda sem avaliação</translation>
    </message>
    <message>
        <source>feedback done</source>
        <translation>avaliação feita</translation>
    </message>
    <message>
        <source> or </source>
        <translation> ou </translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>Station {version}</source>
        <translation>Station {version}</translation>
    </message>
    <message>
        <source>This is the newest version.</source>
        <translation>Esta é a versão mais recente.</translation>
    </message>
    <message>
        <source>Version {version} is there. Install it when the doors are closed.</source>
        <translation>A versão {version} está disponível. Instale-a quando as portas estiverem fechadas.</translation>
    </message>
    <message>
        <source>&amp;Open its page</source>
        <translation>Abrir a página &amp;dela</translation>
    </message>
    <message>
        <source>Ask for newer ve&amp;rsions at</source>
        <translation>Consulta&amp;r novas versões em</translation>
    </message>
    <message>
        <source>https://… (empty: nothing is asked)</source>
        <translation>https://… (vazio: nada é consultado)</translation>
    </message>
    <message>
        <source>The address must begin with https:// and name a host.</source>
        <translation>O endereço deve começar com https:// e indicar um servidor.</translation>
    </message>
    <message>
        <source>Newer versions are not asked for.</source>
        <translation>Novas versões não são consultadas.</translation>
    </message>
    <message>
        <source>Could not be asked: {why}</source>
        <translation>Não foi possível consultar: {why}</translation>
    </message>
    <message>
        <source>File for support</source>
        <translation>Arquivo para o suporte</translation>
    </message>
    <message>
        <source>One file with the versions, the settings, what the self-test finds, and the program&apos;s logs.</source>
        <translation>Um arquivo com as versões, as configurações, o resultado do autoteste e os registros do programa.</translation>
    </message>
    <message>
        <source>It holds no passwords, no ticket codes and nobody&apos;s name. The door goes on while it is written.</source>
        <translation>Ele não contém senhas, códigos de ingressos nem nomes. A porta continua enquanto ele é gravado.</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>&amp;Salvar como…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fechar</translation>
    </message>
    <message>
        <source>Looking at everything; this takes some seconds…</source>
        <translation>Verificando tudo; isso leva alguns segundos…</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Salvo: {path}</translation>
    </message>
    <message>
        <source>Archives</source>
        <translation>Arquivos compactados</translation>
    </message>
    <message>
        <source>Station for support</source>
        <translation>Station para o suporte</translation>
    </message>
</context>
<context>
    <name>ProofCard</name>
    <message>
        <source>&amp;Name of this profile</source>
        <translation>&amp;Nome deste perfil</translation>
    </message>
    <message>
        <source>Sessions at this &amp;door</source>
        <translation>Sessões nesta &amp;porta</translation>
    </message>
    <message>
        <source>&amp;Event or service</source>
        <translation>E&amp;vento ou serviço</translation>
    </message>
    <message>
        <source>Check-in &amp;lists at this door</source>
        <translation>&amp;Listas de check-in nesta porta</translation>
    </message>
    <message>
        <source>One of each event: marking another takes the mark off the one before.</source>
        <translation>Uma por evento: marcar outra desmarca a anterior.</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Testar</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Salvar</translation>
    </message>
    <message>
        <source>The vendor names another address as its own: {address}</source>
        <translation>O fornecedor indica outro endereço como seu: {address}</translation>
    </message>
    <message>
        <source>Nothing goes there by itself. Ask the vendor; then type it in as the address.</source>
        <translation>Nada vai para lá sozinho. Pergunte ao fornecedor; depois digite-o como endereço.</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>ASK FIRST</source>
        <translation>PERGUNTE ANTES</translation>
    </message>
    <message>
        <source>Not let in yet</source>
        <translation>Ainda não entrou</translation>
    </message>
    <message>
        <source>Question {number} of {count}</source>
        <translation>Pergunta {number} de {count}</translation>
    </message>
    <message>
        <source>required</source>
        <translation>obrigatória</translation>
    </message>
    <message>
        <source>may be left empty</source>
        <translation>pode ficar em branco</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>Don&apos;t let in</source>
        <translation>Não admitir</translation>
    </message>
    <message>
        <source>Find an answer</source>
        <translation>Procurar uma resposta</translation>
    </message>
    <message>
        <source>Type a few letters, then choose with the arrow keys</source>
        <translation>Digite algumas letras e escolha com as setas</translation>
    </message>
    <message>
        <source>No answer holds these letters</source>
        <translation>Nenhuma resposta contém essas letras</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Resposta</translation>
    </message>
    <message>
        <source>Answers to choose from</source>
        <translation>Respostas à escolha</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sim</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Não</translation>
    </message>
    <message>
        <source>Y</source>
        <comment>the key for yes</comment>
        <translation>S</translation>
    </message>
    <message>
        <source>N</source>
        <comment>the key for no</comment>
        <translation>N</translation>
    </message>
    <message>
        <source>This can&apos;t be answered at a door. It stays open.</source>
        <translation>Isto não pode ser respondido na porta. Fica em aberto.</translation>
    </message>
    <message>
        <source>Shift+Enter begins a new line</source>
        <translation>Shift+Enter começa uma nova linha</translation>
    </message>
    <message>
        <source>Several may be chosen: Space or the numbers</source>
        <translation>Pode escolher várias: espaço ou números</translation>
    </message>
    <message>
        <source>This ticket was just scanned: its question is still open</source>
        <translation>Este ingresso acabou de ser lido: a pergunta ainda está aberta</translation>
    </message>
    <message>
        <source>The vendor did not take this answer</source>
        <translation>O fornecedor não aceitou esta resposta</translation>
    </message>
    <message>
        <source>{who}: NOT let in, the question is set aside</source>
        <translation>{who}: NÃO entrou, a pergunta ficou de lado</translation>
    </message>
    <message>
        <source>{who} and {count} more: NOT let in, their questions are set aside</source>
        <translation>{who} e mais {count}: NÃO entraram, as perguntas ficaram de lado</translation>
    </message>
    <message>
        <source>Take it up again</source>
        <translation>Retomar</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Without an answer nobody is let in</source>
        <translation>Sem resposta ninguém entra</translation>
    </message>
    <message>
        <source>Only a yes lets the visitor in</source>
        <translation>Só um sim deixa o visitante entrar</translation>
    </message>
    <message>
        <source>Type a number, in digits</source>
        <translation>Digite um número, em algarismos</translation>
    </message>
    <message>
        <source>The least that is taken is {limit}</source>
        <translation>No mínimo {limit}</translation>
    </message>
    <message>
        <source>The most that is taken is {limit}</source>
        <translation>No máximo {limit}</translation>
    </message>
    <message>
        <source>At least {limit} characters, please</source>
        <translation>Pelo menos {limit} caracteres, por favor</translation>
    </message>
    <message>
        <source>At most {limit} characters, please</source>
        <translation>No máximo {limit} caracteres, por favor</translation>
    </message>
    <message>
        <source>Choose one of the answers</source>
        <translation>Escolha uma das respostas</translation>
    </message>
    <message>
        <source>Type a date like {form}</source>
        <translation>Digite uma data como {form}</translation>
    </message>
    <message>
        <source>Type a time like {form}</source>
        <translation>Digite um horário como {form}</translation>
    </message>
    <message>
        <source>Type date and time like {form}</source>
        <translation>Digite data e horário como {form}</translation>
    </message>
    <message>
        <source>The first that is taken is {limit}</source>
        <translation>A partir de {limit}</translation>
    </message>
    <message>
        <source>The last that is taken is {limit}</source>
        <translation>Até {limit}</translation>
    </message>
    <message>
        <source>Type a telephone number, in digits</source>
        <translation>Digite um telefone, em algarismos</translation>
    </message>
    <message>
        <source>Type a country&apos;s name or its two letters</source>
        <translation>Digite o nome de um país ou suas duas letras</translation>
    </message>
    <message>
        <source>A country&apos;s name or its two letters</source>
        <translation>Nome de um país ou suas duas letras</translation>
    </message>
</context>
<context>
    <name>ReadRows</name>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>Lido por</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Duração</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Códigos</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>Only after {time}</source>
        <translation>Só depois de {time}</translation>
    </message>
    <message>
        <source>Only before {time}</source>
        <translation>Só antes de {time}</translation>
    </message>
    <message>
        <source>Not on this day of the week</source>
        <translation>Não neste dia da semana</translation>
    </message>
    <message>
        <source>Not with this kind of ticket</source>
        <translation>Não com este tipo de ingresso</translation>
    </message>
    <message>
        <source>Not at this entrance</source>
        <translation>Não nesta entrada</translation>
    </message>
    <message>
        <source>Entries used up (allowed: {count})</source>
        <translation>Entradas esgotadas (permitidas: {count})</translation>
    </message>
    <message>
        <source>Entries of today used up (allowed: {count})</source>
        <translation>Entradas de hoje esgotadas (permitidas: {count})</translation>
    </message>
    <message>
        <source>Entries since {time} used up (allowed: {count})</source>
        <translation>Entradas desde {time} esgotadas (permitidas: {count})</translation>
    </message>
    <message>
        <source>Entries before {time} used up (allowed: {count})</source>
        <translation>Entradas antes de {time} esgotadas (permitidas: {count})</translation>
    </message>
    <message>
        <source>Days used up (allowed: {count})</source>
        <translation>Dias esgotados (permitidos: {count})</translation>
    </message>
    <message>
        <source>Only after an earlier entry</source>
        <translation>Só depois de uma entrada anterior</translation>
    </message>
    <message>
        <source>Too soon after an entry (wait: {length})</source>
        <translation>Cedo demais após uma entrada (espera: {length})</translation>
    </message>
    <message>
        <source>Too long after an entry (at most: {length})</source>
        <translation>Tarde demais após uma entrada (no máximo: {length})</translation>
    </message>
    <message>
        <source>Is inside already</source>
        <translation>Já está dentro</translation>
    </message>
    <message>
        <source>Is not inside</source>
        <translation>Não está dentro</translation>
    </message>
</context>
<context>
    <name>Sale</name>
    <message>
        <source>Sale</source>
        <translation>Venda</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Ingressos</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>Tours</source>
        <translation>Visitas</translation>
    </message>
    <message>
        <source>Sales of today</source>
        <translation>Vendas de hoje</translation>
    </message>
    <message>
        <source>What is wanted?</source>
        <translation>O que se deseja?</translation>
    </message>
    <message>
        <source>What can be sold</source>
        <translation>O que pode ser vendido</translation>
    </message>
    <message>
        <source>Choose with the arrow keys, open with Enter</source>
        <translation>Escolha com as setas, abra com Enter</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quando</translation>
    </message>
    <message>
        <source>What</source>
        <translation>O quê</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preço</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Livres</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Situação</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Lendo …</translation>
    </message>
    <message>
        <source>Nothing is sold on this day.</source>
        <translation>Nada é vendido neste dia.</translation>
    </message>
    <message>
        <source>Nothing was found for these words.</source>
        <translation>Nada foi encontrado com estas palavras.</translation>
    </message>
    <message>
        <source>Nothing was sold here today.</source>
        <translation>Nada foi vendido aqui hoje.</translation>
    </message>
    <message>
        <source>Not everything could be read.</source>
        <translation>Nem tudo pôde ser lido.</translation>
    </message>
    <message>
        <source>Reading prices and places …</source>
        <translation>Lendo preços e lugares …</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Choose a time.</source>
        <translation>Escolha uma hora.</translation>
    </message>
    <message>
        <source>Choose the language.</source>
        <translation>Escolha o idioma.</translation>
    </message>
    <message>
        <source>Say how many.</source>
        <translation>Diga quantos.</translation>
    </message>
    <message>
        <source>No time is left on this day. Choose another day.</source>
        <translation>Não resta hora neste dia. Escolha outro dia.</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Quantos</translation>
    </message>
    <message>
        <source>People in the group</source>
        <translation>Pessoas no grupo</translation>
    </message>
    <message>
        <source>Arrow keys, or type the number</source>
        <translation>Setas, ou digite o número</translation>
    </message>
    <message>
        <source>Into the basket</source>
        <translation>Para a cesta</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Alterar</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Tirar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>Voltar (Esc)</translation>
    </message>
    <message>
        <source>The vendor does not sell this here.</source>
        <translation>O fornecedor não vende isto aqui.</translation>
    </message>
    <message>
        <source>Basket</source>
        <translation>Cesta</translation>
    </message>
    <message>
        <source>Nothing in it yet. Choose something at the left.</source>
        <translation>Ainda vazia. Escolha algo à esquerda.</translation>
    </message>
    <message>
        <source>More …</source>
        <translation>Mais …</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Ver</translation>
    </message>
    <message>
        <source>Comment for the order</source>
        <translation>Comentário do pedido</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Sell …</source>
        <translation>Vender …</translation>
    </message>
    <message>
        <source>Looking at prices and places …</source>
        <translation>Verificando preços e lugares …</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Pôr de lado</translation>
    </message>
    <message>
        <source>Empty it</source>
        <translation>Esvaziar</translation>
    </message>
    <message>
        <source>Empty the basket, {amount}?</source>
        <translation>Esvaziar a cesta, {amount}?</translation>
    </message>
    <message>
        <source>set aside</source>
        <translation>posta de lado</translation>
    </message>
    <message>
        <source>Something in the basket cannot be sold as it stands. Take no money yet.</source>
        <translation>Algo na cesta não pode ser vendido assim. Ainda não receba dinheiro.</translation>
    </message>
    <message>
        <source>No sale: somebody keeps this station offline. The basket stays.</source>
        <translation>Sem venda: alguém mantém esta estação offline. A cesta fica.</translation>
    </message>
    <message>
        <source>To collect</source>
        <translation>A receber</translation>
    </message>
    <message>
        <source>The order counts as paid as soon as it is placed.</source>
        <translation>O pedido conta como pago assim que é feito.</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Recebido</translation>
    </message>
    <message>
        <source>To give back</source>
        <translation>Troco</translation>
    </message>
    <message>
        <source>Still missing</source>
        <translation>Ainda falta</translation>
    </message>
    <message>
        <source>Money taken: sell now</source>
        <translation>Dinheiro recebido: vender agora</translation>
    </message>
    <message>
        <source>Selling …</source>
        <translation>Vendendo …</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Imprimir …</translation>
    </message>
    <message>
        <source>Next sale</source>
        <translation>Próxima venda</translation>
    </message>
    <message>
        <source>Search now</source>
        <translation>Procurar agora</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>Give this sale up</source>
        <translation>Desistir desta venda</translation>
    </message>
    <message>
        <source>Back to the basket</source>
        <translation>Voltar à cesta</translation>
    </message>
    <message>
        <source>{amount} for the group</source>
        <translation>{amount} pelo grupo</translation>
    </message>
    <message>
        <source>{amount} each</source>
        <translation>{amount} cada</translation>
    </message>
    <message>
        <source>sold out</source>
        <translation>esgotado</translation>
    </message>
    <message>
        <source>for example {example}</source>
        <translation>por exemplo {example}</translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation>Pedido {number}</translation>
    </message>
    <message>
        <source>Give back: {amount}</source>
        <translation>Devolver: {amount}</translation>
    </message>
    <message>
        <source>The vendor&apos;s words: {words}</source>
        <translation>Palavras do fornecedor: {words}</translation>
    </message>
    <message>
        <source>ATTENTION: the vendor charged {charged}, the basket said {collected}. Settle the difference now.</source>
        <translation>ATENÇÃO: o fornecedor cobrou {charged}, a cesta dizia {collected}. Acerte a diferença agora.</translation>
    </message>
    <message>
        <source>ATTENTION: it costs {now} now, no longer {before}. Tell the buyer.</source>
        <translation>ATENÇÃO: agora custa {now}, não mais {before}. Avise o comprador.</translation>
    </message>
    <message>
        <source>No sale now: {reason} The basket stays; it goes on by itself.</source>
        <translation>Sem venda agora: {reason} A cesta fica; continua sozinha depois.</translation>
    </message>
    <message>
        <source>Not sold: {reason} Nothing was sent, the basket stays.</source>
        <translation>Não vendido: {reason} Nada foi enviado, a cesta fica.</translation>
    </message>
    <message>
        <source>Sale of {time}, {what}, {total}: {state}</source>
        <translation>Venda das {time}, {what}, {total}: {state}</translation>
    </message>
    <message>
        <source>Basket: {total}</source>
        <translation>Cesta: {total}</translation>
    </message>
    <message>
        <source>{amount} are still missing. Nothing was sold.</source>
        <translation>Ainda faltam {amount}. Nada foi vendido.</translation>
    </message>
    <message>
        <source>Not kept: {reason}</source>
        <translation>Não guardado: {reason}</translation>
    </message>
    <message>
        <source>Sold today: {sales}, {total}</source>
        <translation>Vendido hoje: {sales}, {total}</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>não enviada</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>sendo enviada</translation>
    </message>
    <message>
        <source>sold</source>
        <translation>vendida</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>recusada</translation>
    </message>
    <message>
        <source>in doubt</source>
        <translation>em dúvida</translation>
    </message>
    <message>
        <source>not placed</source>
        <translation>não feita</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>abandonada</translation>
    </message>
    <message>
        <source>Being searched: do not sell it again</source>
        <translation>Sendo procurada: não venda de novo</translation>
    </message>
    <message>
        <source>Try again, or give it up</source>
        <translation>Tente de novo, ou desista dela</translation>
    </message>
    <message>
        <source>Not sold</source>
        <translation>Não vendido</translation>
    </message>
    <message>
        <source>Nothing was sent. Keep no money, or try again when the vendor answers.</source>
        <translation>Nada foi enviado. Não fique com o dinheiro, ou tente de novo quando o fornecedor responder.</translation>
    </message>
    <message>
        <source>The order is being placed.</source>
        <translation>O pedido está sendo feito.</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Vendido</translation>
    </message>
    <message>
        <source>The order is placed and paid.</source>
        <translation>O pedido está feito e pago.</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Recusado</translation>
    </message>
    <message>
        <source>The vendor does not place this order. Keep no money.</source>
        <translation>O fornecedor não faz este pedido. Não fique com o dinheiro.</translation>
    </message>
    <message>
        <source>The answer was lost</source>
        <translation>A resposta se perdeu</translation>
    </message>
    <message>
        <source>It is not known yet whether this was sold. Station is searching the order by itself. Keep the money and the buyer here; do not sell it again.</source>
        <translation>Ainda não se sabe se foi vendido. O Station procura o pedido sozinho. Mantenha o dinheiro e o comprador aqui; não venda de novo.</translation>
    </message>
    <message>
        <source>It was not placed</source>
        <translation>O pedido não foi feito</translation>
    </message>
    <message>
        <source>The vendor&apos;s orders were searched: this one is not among them. You decide.</source>
        <translation>Os pedidos do fornecedor foram procurados: este não está entre eles. Você decide.</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Abandonada</translation>
    </message>
    <message>
        <source>This sale was given up; nothing was sold.</source>
        <translation>Esta venda foi abandonada; nada foi vendido.</translation>
    </message>
    <message>
        <source>Not sold here: this ticket asks for the name of everybody. Sell it in the vendor&apos;s own program.</source>
        <translation>Não vendido aqui: este ingresso pede o nome de cada pessoa. Venda no programa do fornecedor.</translation>
    </message>
    <message>
        <source>Not sold here: this ticket is made of several, each with a time of its own. Sell it in the vendor&apos;s own program.</source>
        <translation>Não vendido aqui: este ingresso reúne vários, cada um com a sua hora. Venda no programa do fornecedor.</translation>
    </message>
    <message>
        <source>Not sold here: the seats are numbered and chosen on a plan. Sell it in the vendor&apos;s own program.</source>
        <translation>Não vendido aqui: os lugares são numerados e escolhidos num mapa. Venda no programa do fornecedor.</translation>
    </message>
    <message>
        <source>Not sold here: it has a price for the group and one for each person together. Sell it in the vendor&apos;s own program.</source>
        <translation>Não vendido aqui: tem preço de grupo e preço por pessoa ao mesmo tempo. Venda no programa do fornecedor.</translation>
    </message>
    <message>
        <source>Not sold here: it needs names</source>
        <translation>Não vendido aqui: precisa de nomes</translation>
    </message>
    <message>
        <source>Not sold here: it is made of several tickets</source>
        <translation>Não vendido aqui: reúne vários ingressos</translation>
    </message>
    <message>
        <source>Not sold here: it has numbered seats</source>
        <translation>Não vendido aqui: tem lugares numerados</translation>
    </message>
    <message>
        <source>Not sold here: it mixes two kinds of prices</source>
        <translation>Não vendido aqui: mistura dois tipos de preço</translation>
    </message>
    <message>
        <source>This time is taken or past. Choose another.</source>
        <translation>Esta hora está ocupada ou já passou. Escolha outra.</translation>
    </message>
    <message>
        <source>Not enough places are left.</source>
        <translation>Não restam lugares suficientes.</translation>
    </message>
    <message>
        <source>A price or a language is not offered any more. Choose again.</source>
        <translation>Um preço ou idioma não é mais oferecido. Escolha de novo.</translation>
    </message>
</context>
<context>
    <name>Scanner</name>
    <message>
        <source>From the printed sheet, or from this screen. Scans on this page admit nobody.</source>
        <translation>Da folha impressa, ou desta tela. Leituras nesta página não deixam ninguém entrar.</translation>
    </message>
    <message>
        <source>Scan code 1</source>
        <translation>Leia o código 1</translation>
    </message>
    <message>
        <source>{count} pairs of layouts explain it so far. Scan another code of the sheet, or choose.</source>
        <translation>{count} pares de layouts explicam isto até agora. Leia outro código da folha, ou escolha.</translation>
    </message>
    <message>
        <source>Not certain yet</source>
        <translation>Ainda incerto</translation>
    </message>
    <message>
        <source>Every character arrives as it is printed.</source>
        <translation>Cada caractere chega como está impresso.</translation>
    </message>
    <message>
        <source>So far every character arrives as it is printed. Code 1 has them all.</source>
        <translation>Até agora cada caractere chega como está impresso. O código 1 tem todos.</translation>
    </message>
    <message>
        <source>Nothing to correct</source>
        <translation>Nada a corrigir</translation>
    </message>
    <message>
        <source>These cannot always be told apart: {characters}. What needs no AltGr is taken for granted, anything else is refused. To read them all, set the scanner&apos;s keyboard to that of the computer.</source>
        <translation>Estes nem sempre se distinguem: {characters}. O que não precisa de AltGr é tido como certo, o resto é recusado. Para ler todos, ajuste o teclado do leitor ao do computador.</translation>
    </message>
    <message>
        <source>Learnt from the sheet</source>
        <translation>Aprendido com a folha</translation>
    </message>
    <message>
        <source>{right} of {count} now read as printed.</source>
        <translation>{right} de {count} agora lidos como impressos.</translation>
    </message>
    <message>
        <source>Code 1, or codes 2 to 5, make it certain.</source>
        <translation>O código 1, ou os códigos 2 a 5, dão certeza.</translation>
    </message>
    <message>
        <source>Found, but not all can be put right</source>
        <translation>Encontrado, mas nem tudo pode ser corrigido</translation>
    </message>
    <message>
        <source>Found and corrected</source>
        <translation>Encontrado e corrigido</translation>
    </message>
    <message>
        <source>The scanner makes all letters capitals</source>
        <translation>O leitor põe todas as letras em maiúsculas</translation>
    </message>
    <message>
        <source>The scanner makes all letters small</source>
        <translation>O leitor põe todas as letras em minúsculas</translation>
    </message>
    <message>
        <source>That cannot be undone here. Switch it off in the scanner, then test again.</source>
        <translation>Isso não pode ser desfeito aqui. Desative no leitor e teste de novo.</translation>
    </message>
    <message>
        <source>Is it a code of the test sheet? If it is, no keyboard layout known here explains it: set the scanner to the computer&apos;s layout, then test again.</source>
        <translation>É um código da folha de teste? Se for, nenhum layout conhecido aqui o explica: ajuste o leitor ao layout do computador e teste de novo.</translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation>Não entendido</translation>
    </message>
    <message>
        <source>End of a code</source>
        <translation>Fim de um código</translation>
    </message>
    <message>
        <source>{end}, {count} of {total}</source>
        <translation>{end}, {count} de {total}</translation>
    </message>
    <message>
        <source>Set the scanner to send Enter after each code: it is quicker and surer.</source>
        <translation>Ajuste o leitor para enviar Enter depois de cada código: é mais rápido e mais seguro.</translation>
    </message>
    <message>
        <source>Prefix, suffix</source>
        <translation>Prefixo, sufixo</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nenhum</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidade</translation>
    </message>
    <message>
        <source>{time} ms a key</source>
        <translation>{time} ms por tecla</translation>
    </message>
    <message>
        <source>Too slow to be told from a hand. Set it faster, or the delay between keys to 0.</source>
        <translation>Lento demais para se distinguir de uma mão. Ajuste mais rápido, ou o intervalo entre teclas para 0.</translation>
    </message>
    <message>
        <source>Keyboard layout</source>
        <translation>Layout do teclado</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>o mesmo</translation>
    </message>
    <message>
        <source>Small and capital letters</source>
        <translation>Minúsculas e maiúsculas</translation>
    </message>
    <message>
        <source>all alike</source>
        <translation>todas iguais</translation>
    </message>
    <message>
        <source>Codes are put right while Caps Lock is on, but people type in capitals.</source>
        <translation>Os códigos são corrigidos com Caps Lock ligado, mas as pessoas digitam em maiúsculas.</translation>
    </message>
    <message>
        <source>Caps Lock is on</source>
        <translation>Caps Lock está ligado</translation>
    </message>
    <message>
        <source>Caps Lock is on, or the scanner is set to swap them. Try again with Caps Lock off.</source>
        <translation>Caps Lock está ligado, ou o leitor as inverte. Tente de novo com Caps Lock desligado.</translation>
    </message>
    <message>
        <source>swapped</source>
        <translation>invertidas</translation>
    </message>
    <message>
        <source>as printed</source>
        <translation>como impressas</translation>
    </message>
    <message>
        <source>Group separator</source>
        <translation>Separador de grupo</translation>
    </message>
    <message>
        <source>code 6</source>
        <translation>código 6</translation>
    </message>
    <message>
        <source>comes as GS</source>
        <translation>chega como GS</translation>
    </message>
    <message>
        <source>Only some tickets have one. Most scanners have a setting that sends control characters.</source>
        <translation>Só alguns ingressos têm um. A maioria dos leitores tem um ajuste que envia caracteres de controle.</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>omitido</translation>
    </message>
    <message>
        <source>Code 39 Full ASCII</source>
        <translation>Code 39 Full ASCII</translation>
    </message>
    <message>
        <source>code 7</source>
        <translation>código 7</translation>
    </message>
    <message>
        <source>Off, small letters of such codes arrive as + and a capital. On, a + in a plain one is lost.</source>
        <translation>Desligado, minúsculas desses códigos chegam como + e uma maiúscula. Ligado, um + num código simples se perde.</translation>
    </message>
    <message>
        <source>on</source>
        <translation>ligado</translation>
    </message>
    <message>
        <source>off</source>
        <translation>desligado</translation>
    </message>
    <message>
        <source>US English</source>
        <translation>inglês (EUA)</translation>
    </message>
    <message>
        <source>US International</source>
        <translation>EUA internacional</translation>
    </message>
    <message>
        <source>UK English</source>
        <translation>inglês (Reino Unido)</translation>
    </message>
    <message>
        <source>German</source>
        <translation>alemão</translation>
    </message>
    <message>
        <source>French</source>
        <translation>francês</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>espanhol</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>italiano</translation>
    </message>
    <message>
        <source>Brazilian</source>
        <translation>brasileiro</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>holandês</translation>
    </message>
    <message>
        <source>Swiss German</source>
        <translation>suíço alemão</translation>
    </message>
    <message>
        <source>Swiss French</source>
        <translation>suíço francês</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Suffix</source>
        <translation>Sufixo</translation>
    </message>
    <message>
        <source>Nothing: a pause</source>
        <translation>Nada: uma pausa</translation>
    </message>
    <message>
        <source>ETX</source>
        <translation>ETX</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espaço</translation>
    </message>
    <message>
        <source>{scanner} went away in the middle of a code. Plug it in and scan again.</source>
        <translation>{scanner} sumiu no meio de um código. Conecte-o e leia de novo.</translation>
    </message>
    <message>
        <source>Ready on {port}</source>
        <translation>Pronto em {port}</translation>
    </message>
    <message>
        <source>Nothing is plugged in at {port}. It is tried every second.</source>
        <translation>Nada está conectado em {port}. Tenta-se a cada segundo.</translation>
    </message>
    <message>
        <source>{port} is in use elsewhere, or not allowed. It is tried every second.</source>
        <translation>{port} está em uso em outro lugar, ou não é permitido. Tenta-se a cada segundo.</translation>
    </message>
    <message>
        <source>This system&apos;s Qt has no serial ports.</source>
        <translation>O Qt deste sistema não tem portas seriais.</translation>
    </message>
</context>
<context>
    <name>ScannerSheet</name>
    <message>
        <source>Scanner test sheet</source>
        <translation>Folha de teste do leitor</translation>
    </message>
    <message>
        <source>Open Settings, Scanner test, and scan code 1. A scanner that reads no QR codes scans 2 to 5 instead. 6 and 7 tell more about the scanner&apos;s settings.</source>
        <translation>Abra Ajustes, Teste do leitor, e leia o código 1. Um leitor que não lê QR lê os códigos 2 a 5. Os códigos 6 e 7 dizem mais sobre os ajustes do leitor.</translation>
    </message>
</context>
<context>
    <name>ScannerTestPage</name>
    <message>
        <source>{scanner} read {code}. Serial scanners have no keyboard layout.</source>
        <translation>{scanner} leu {code}. Leitores seriais não têm layout de teclado.</translation>
    </message>
    <message>
        <source>Scanner test</source>
        <translation>Teste do leitor</translation>
    </message>
    <message>
        <source>Scans are tried here; they admit nobody.</source>
        <translation>Aqui as leituras são testadas; não deixam ninguém entrar.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Leitor</translation>
    </message>
    <message>
        <source>Kept: {scanner}. It is read so from now on.</source>
        <translation>Guardado: {scanner}. É lido assim a partir de agora.</translation>
    </message>
</context>
<context>
    <name>ScannersCard</name>
    <message>
        <source>Scanners</source>
        <translation>Leitores</translation>
    </message>
    <message>
        <source>Add a serial scanner</source>
        <translation>Adicionar um leitor serial</translation>
    </message>
    <message>
        <source>Name of the &amp;scanner</source>
        <translation>Nome do &amp;leitor</translation>
    </message>
    <message>
        <source>P&amp;ort</source>
        <translation>P&amp;orta</translation>
    </message>
    <message>
        <source>&amp;Baud</source>
        <translation>&amp;Baud</translation>
    </message>
    <message>
        <source>&amp;End of a code</source>
        <translation>&amp;Fim de um código</translation>
    </message>
    <message>
        <source>COM3 or /dev/ttyACM0</source>
        <translation>COM3 ou /dev/ttyACM0</translation>
    </message>
    <message>
        <source>Add the serial scanne&amp;r</source>
        <translation>Adicionar o leitor &amp;serial</translation>
    </message>
    <message>
        <source>Serial scanner</source>
        <translation>Leitor serial</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remover</translation>
    </message>
    <message>
        <source>Remove {scanner}</source>
        <translation>Remover {scanner}</translation>
    </message>
    <message>
        <source>{text} (Space)</source>
        <translation>{text} (Espaço)</translation>
    </message>
</context>
<context>
    <name>SectionChoice</name>
    <message>
        <source>{section}, {count} tickets</source>
        <translation>{section}, {count} ingressos</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Tela</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Som</translation>
    </message>
    <message>
        <source>Profile and access</source>
        <translation>Perfil e acesso</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Cores</translation>
    </message>
    <message>
        <source>Te&amp;xt size</source>
        <translation>Tamanho do te&amp;xto</translation>
    </message>
    <message>
        <source>&amp;Volume</source>
        <translation>&amp;Volume</translation>
    </message>
    <message>
        <source>&amp;Profile at the door</source>
        <translation>&amp;Perfil na porta</translation>
    </message>
    <message>
        <source>This computer has no sound output; verdicts are shown without sound.</source>
        <translation>Este computador não tem saída de som; os vereditos aparecem sem som.</translation>
    </message>
    <message>
        <source>Hear a&amp;dmit</source>
        <translation>Ouvir “&amp;admitido”</translation>
    </message>
    <message>
        <source>Hear attent&amp;ion</source>
        <translation>Ouvir “at&amp;enção”</translation>
    </message>
    <message>
        <source>Hear de&amp;nied</source>
        <translation>Ouvir “&amp;negado”</translation>
    </message>
    <message>
        <source>The system&apos;s language</source>
        <translation>O idioma do sistema</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Como o sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Escuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
</context>
<context>
    <name>SetupRows</name>
    <message>
        <source>Space</source>
        <translation>Espaço</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Resolução</translation>
    </message>
    <message>
        <source>Mirror the picture on the screen</source>
        <translation>Espelhar a imagem na tela</translation>
    </message>
    <message>
        <source>Automatic exposure</source>
        <translation>Exposição automática</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>Exposição</translation>
    </message>
    <message>
        <source>Torch on</source>
        <translation>Lanterna ligada</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automática</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Demo</source>
        <translation>Demonstração</translation>
    </message>
</context>
<context>
    <name>StationStatus</name>
    <message numerus="yes">
        <source>%Ln scan(s) waiting</source>
        <translation>
            <numerusform>%Ln leitura esperando</numerusform>
            <numerusform>%Ln leituras esperando</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conflict(s)</source>
        <translation>
            <numerusform>%Ln conflito</numerusform>
            <numerusform>%Ln conflitos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s)</source>
        <translation>
            <numerusform>%Ln ingresso</numerusform>
            <numerusform>%Ln ingressos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Online only</source>
        <translation>Só online</translation>
    </message>
    <message>
        <source>List {percent} %</source>
        <translation>Lista {percent} %</translation>
    </message>
    <message>
        <source>No list yet</source>
        <translation>Sem lista ainda</translation>
    </message>
    <message>
        <source>List of {time}</source>
        <translation>Lista das {time}</translation>
    </message>
    <message>
        <source>List {age} old</source>
        <translation>Lista: idade {age}</translation>
    </message>
    <message>
        <source>Camera in test</source>
        <translation>Câmera em teste</translation>
    </message>
    <message>
        <source>Scanner missing</source>
        <translation>Leitor ausente</translation>
    </message>
    <message>
        <source>Keyboard layout changed</source>
        <translation>Teclado mudou</translation>
    </message>
    <message>
        <source>Scanner without Enter</source>
        <translation>Leitor sem Enter</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Leitor</translation>
    </message>
    <message>
        <source>Scanner {time}</source>
        <translation>Leitor {time}</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>até {time}</translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation>desde {time}</translation>
    </message>
    <message>
        <source>answers in {time}</source>
        <translation>responde em {time}</translation>
    </message>
    <message>
        <source>clocks {time} apart</source>
        <translation>relógios: diferença de {time}</translation>
    </message>
    <message>
        <source>the vendor decides</source>
        <translation>o fornecedor decide</translation>
    </message>
    <message>
        <source>read at {time}</source>
        <translation>lida às {time}</translation>
    </message>
    <message>
        <source>{count} of {total} tickets</source>
        <translation>{count} de {total} ingressos</translation>
    </message>
    <message>
        <source>The vendor has not answered yet.</source>
        <translation>O fornecedor ainda não respondeu.</translation>
    </message>
    <message>
        <source>{word} since {time}</source>
        <translation>{word} desde {time}</translation>
    </message>
    <message>
        <source>Scanning goes on from the list; scans are kept and sent later.</source>
        <translation>A leitura continua pela lista; as leituras ficam guardadas e são enviadas depois.</translation>
    </message>
    <message>
        <source>The last answer took {time}</source>
        <translation>A última resposta levou {time}</translation>
    </message>
    <message>
        <source>The vendor&apos;s clock and this one are {time} apart</source>
        <translation>O relógio do fornecedor e este diferem em {time}</translation>
    </message>
    <message>
        <source>{count} waiting to be sent</source>
        <translation>{count} esperando envio</translation>
    </message>
    <message>
        <source>{count} sent without an answer; they are being settled by reading</source>
        <translation>{count} enviados sem resposta; a leitura da lista decide</translation>
    </message>
    <message>
        <source>They are on this computer&apos;s disk and are sent by themselves.</source>
        <translation>Estão no disco deste computador e são enviados sozinhos.</translation>
    </message>
    <message>
        <source>Scans for the vendor</source>
        <translation>Leituras para o fornecedor</translation>
    </message>
    <message>
        <source>Ticket list</source>
        <translation>Lista de ingressos</translation>
    </message>
    <message>
        <source>This vendor gives no list; it decides each scan itself.</source>
        <translation>Este fornecedor não dá lista; ele mesmo decide cada leitura.</translation>
    </message>
    <message>
        <source>Read at {time}, {age} ago</source>
        <translation>Lida às {time}, há {age}</translation>
    </message>
    <message>
        <source>The list was not read completely yet.</source>
        <translation>A lista ainda não foi lida por completo.</translation>
    </message>
    <message>
        <source>The whole list was read at {time}</source>
        <translation>A lista inteira foi lida às {time}</translation>
    </message>
    <message>
        <source>The last reading was canceled; what it read is kept.</source>
        <translation>A última leitura da lista foi cancelada; o que ela leu fica guardado.</translation>
    </message>
    <message>
        <source>No camera is chosen. Choose one in the settings.</source>
        <translation>Nenhuma câmera escolhida. Escolha uma nos ajustes.</translation>
    </message>
    <message>
        <source>Hold a code in front of the camera.</source>
        <translation>Mostre um código à câmera.</translation>
    </message>
    <message>
        <source>{count} pictures a second</source>
        <translation>{count} imagens por segundo</translation>
    </message>
    <message>
        <source>It is tried again and again; a hand scanner works meanwhile.</source>
        <translation>Ela é tentada sem parar; um leitor de mão funciona enquanto isso.</translation>
    </message>
    <message>
        <source>The video file is at its end. Choose a camera in the settings.</source>
        <translation>O arquivo de vídeo chegou ao fim. Escolha uma câmera nos ajustes.</translation>
    </message>
    <message>
        <source>A hand scanner works like a keyboard: scan at any time, on any page.</source>
        <translation>Um leitor de mão funciona como um teclado: leia a qualquer hora, em qualquer página.</translation>
    </message>
    <message>
        <source>Nothing was read from one yet.</source>
        <translation>Nenhum leu nada ainda.</translation>
    </message>
    <message>
        <source>Last code from it at {time}</source>
        <translation>Último código lido às {time}</translation>
    </message>
    <message>
        <source>This computer&apos;s keyboard layout is not the one of the scanner test. Set it back, or test the scanner again.</source>
        <translation>O layout do teclado deste computador não é mais o do teste do leitor. Volte a ele, ou teste o leitor de novo.</translation>
    </message>
    <message>
        <source>A scanner sent a code without Enter, so it was taken for typing. Try the scanner test.</source>
        <translation>Um leitor enviou um código sem Enter e foi tomado por digitação. Faça o teste do leitor.</translation>
    </message>
    <message>
        <source>From scan to verdict</source>
        <translation>Da leitura ao veredito</translation>
    </message>
    <message>
        <source>No scan yet.</source>
        <translation>Nenhuma leitura ainda.</translation>
    </message>
    <message>
        <source>Median {median}, slowest in a hundred {slow}</source>
        <translation>Mediana {median}, o mais lento em cem {slow}</translation>
    </message>
    <message>
        <source>For 15 minutes</source>
        <translation>Por 15 minutos</translation>
    </message>
    <message>
        <source>Until I say otherwise</source>
        <translation>Até eu dizer o contrário</translation>
    </message>
    <message>
        <source>Decide by itself again</source>
        <translation>Deixar o Station decidir</translation>
    </message>
    <message>
        <source>Work offline</source>
        <translation>Trabalhar offline</translation>
    </message>
    <message>
        <source>No traffic with the vendor: the list decides.</source>
        <translation>Nenhuma troca com o fornecedor: a lista decide.</translation>
    </message>
    <message>
        <source>Stay online</source>
        <translation>Ficar online</translation>
    </message>
    <message>
        <source>Every scan asks the vendor, also where it answers badly.</source>
        <translation>Cada leitura consulta o fornecedor, mesmo que ele responda mal.</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Demo</source>
        <translation>Demonstração</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Não conectado</translation>
    </message>
    <message>
        <source>Try the demo, or connect a vendor.</source>
        <translation>Teste a demonstração, ou conecte um fornecedor.</translation>
    </message>
    <message>
        <source>This is the demo: made-up tickets, nobody is let in by it.</source>
        <translation>Isto é a demonstração: ingressos inventados, ninguém entra com eles.</translation>
    </message>
    <message>
        <source>Scans carry this computer&apos;s time; it is compared with the vendor&apos;s.</source>
        <translation>As leituras levam a hora deste computador; ela é comparada com a do fornecedor.</translation>
    </message>
</context>
<context>
    <name>SymbologiesCard</name>
    <message>
        <source>What the camera reads</source>
        <translation>O que a câmera lê</translation>
    </message>
    <message>
        <source>What the camera reads at {profile}</source>
        <translation>O que a câmera lê em {profile}</translation>
    </message>
    <message>
        <source>{text} (Space)</source>
        <translation>{text} (Espaço)</translation>
    </message>
    <message>
        <source>One kind has to stay, or the camera would read nothing.</source>
        <translation>Um tipo precisa ficar, senão a câmera não leria nada.</translation>
    </message>
    <message>
        <source>Tick only what your tickets carry: each kind more makes every look at a picture slower. EAN is off because it stands on every bottle and snack, and is the kind that cameras misread most.</source>
        <translation>Marque só o que há nos seus ingressos: cada tipo a mais torna mais lenta a leitura de cada imagem. O EAN fica desligado porque está em toda garrafa e todo lanche, e é o tipo que as câmeras mais leem errado.</translation>
    </message>
</context>
<context>
    <name>Sync</name>
    <message>
        <source>{count} tickets so far</source>
        <translation>{count} ingressos até agora</translation>
    </message>
    <message>
        <source>{count} of {total} tickets</source>
        <translation>{count} de {total} ingressos</translation>
    </message>
    <message>
        <source>{count} a second</source>
        <translation>{count} por segundo</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>faltam cerca de {time}</translation>
    </message>
    <message>
        <source>{count}/s</source>
        <translation>{count}/s</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>faltam {time}</translation>
    </message>
</context>
<context>
    <name>Ticket</name>
    <message>
        <source>Good ticket</source>
        <translation>Ingresso válido</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Reembolsado</translation>
    </message>
    <message>
        <source>Not paid</source>
        <translation>Não pago</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Bloqueado</translation>
    </message>
    <message>
        <source>Not for this entrance</source>
        <translation>Não é para esta entrada</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Revogado</translation>
    </message>
    <message>
        <source>No longer in the list</source>
        <translation>Não está mais na lista</translation>
    </message>
    <message>
        <source>Unknown state</source>
        <translation>Situação desconhecida</translation>
    </message>
</context>
<context>
    <name>TorchSwitch</name>
    <message>
        <source>Turn the torch off</source>
        <translation>Desligar a lanterna</translation>
    </message>
    <message>
        <source>Turn the torch on</source>
        <translation>Ligar a lanterna</translation>
    </message>
</context>
<context>
    <name>TrialView</name>
    <message>
        <source>What the scanner typed</source>
        <translation>O que o leitor digitou</translation>
    </message>
    <message>
        <source>Timing</source>
        <translation>Ritmo</translation>
    </message>
    <message>
        <source>Recognised</source>
        <translation>Reconhecido</translation>
    </message>
    <message>
        <source>Milliseconds between keys. What stays below the line is a scanner, what does not is a hand.</source>
        <translation>Milissegundos entre teclas. O que fica abaixo da linha é um leitor, o resto é uma mão.</translation>
    </message>
    <message>
        <source>As the computer read it</source>
        <translation>Como o computador o leu</translation>
    </message>
    <message>
        <source>As it is printed</source>
        <translation>Como está impresso</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Nada ainda</translation>
    </message>
    <message>
        <source>Its keys appear here, with the milliseconds between them.</source>
        <translation>As teclas aparecem aqui, com os milissegundos entre elas.</translation>
    </message>
    <message>
        <source>scan {number} · {time} ms · {count} characters + {end}</source>
        <translation>leitura {number} · {time} ms · {count} caracteres + {end}</translation>
    </message>
    <message>
        <source>This code cannot be put right: a ticket with such a code is refused, never mistaken.</source>
        <translation>Este código não pode ser corrigido: um ingresso com ele é recusado, nunca confundido.</translation>
    </message>
    <message>
        <source>scans below {limit} ms</source>
        <translation>leituras abaixo de {limit} ms</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>Wait {time}; it is tried again by itself.</source>
        <translation>Espere {time}; uma nova tentativa é feita sozinha.</translation>
    </message>
    <message>
        <source>{subject} cannot be reached.</source>
        <translation>{subject} não pode ser alcançado.</translation>
    </message>
    <message>
        <source>The connection to {subject} is not secure.</source>
        <translation>A conexão com {subject} não é segura.</translation>
    </message>
    <message>
        <source>{subject} did not answer in time.</source>
        <translation>{subject} não respondeu a tempo.</translation>
    </message>
    <message>
        <source>{subject} does not accept the access data.</source>
        <translation>{subject} não aceita os dados de acesso.</translation>
    </message>
    <message>
        <source>{subject} does not allow this account to do that.</source>
        <translation>{subject} não permite isso a esta conta.</translation>
    </message>
    <message>
        <source>{subject} was not found.</source>
        <translation>{subject} não foi encontrado.</translation>
    </message>
    <message>
        <source>{subject} asks for a pause.</source>
        <translation>{subject} pede uma pausa.</translation>
    </message>
    <message>
        <source>{subject} has a fault of its own.</source>
        <translation>{subject} tem um defeito próprio.</translation>
    </message>
    <message>
        <source>{subject} gave an answer that Station cannot read.</source>
        <translation>{subject} deu uma resposta que o Station não consegue ler.</translation>
    </message>
    <message>
        <source>{subject} points to another address.</source>
        <translation>{subject} aponta para outro endereço.</translation>
    </message>
    <message>
        <source>{subject} does not accept the request.</source>
        <translation>{subject} não aceita o pedido.</translation>
    </message>
    <message>
        <source>The disk is full: {subject}.</source>
        <translation>O disco está cheio: {subject}.</translation>
    </message>
    <message>
        <source>The database is in use by another program: {subject}.</source>
        <translation>O banco de dados está em uso por outro programa: {subject}.</translation>
    </message>
    <message>
        <source>The database is damaged: {subject}.</source>
        <translation>O banco de dados está danificado: {subject}.</translation>
    </message>
    <message>
        <source>A newer version of Station wrote this database: {subject}.</source>
        <translation>Uma versão mais nova do Station gravou este banco de dados: {subject}.</translation>
    </message>
    <message>
        <source>Another Station works with this data folder: {subject}.</source>
        <translation>Outro Station trabalha com esta pasta de dados: {subject}.</translation>
    </message>
    <message>
        <source>Station may not write here: {subject}.</source>
        <translation>O Station não pode gravar aqui: {subject}.</translation>
    </message>
    <message>
        <source>A secret of this profile is missing: {subject}.</source>
        <translation>Falta um segredo deste perfil: {subject}.</translation>
    </message>
    <message>
        <source>The secret store does not open: {subject}.</source>
        <translation>O cofre de segredos não abre: {subject}.</translation>
    </message>
    <message>
        <source>There is no profile named {subject}.</source>
        <translation>Não há perfil chamado {subject}.</translation>
    </message>
    <message>
        <source>This setting cannot be used: {subject}.</source>
        <translation>Este ajuste não pode ser usado: {subject}.</translation>
    </message>
    <message>
        <source>No event or service is chosen for {subject}.</source>
        <translation>Nenhum evento ou serviço foi escolhido para {subject}.</translation>
    </message>
    <message>
        <source>The camera gives no picture: {subject}.</source>
        <translation>A câmera não dá imagem: {subject}.</translation>
    </message>
    <message>
        <source>This file is no picture that can be read: {subject}.</source>
        <translation>Este arquivo não é uma imagem legível: {subject}.</translation>
    </message>
    <message>
        <source>Another program uses the port: {subject}.</source>
        <translation>Outro programa usa a porta: {subject}.</translation>
    </message>
    <message>
        <source>The vendor cannot be reached.</source>
        <translation>O fornecedor não pode ser alcançado.</translation>
    </message>
    <message>
        <source>The connection to the vendor is not secure.</source>
        <translation>A conexão com o fornecedor não é segura.</translation>
    </message>
    <message>
        <source>The vendor did not answer in time.</source>
        <translation>O fornecedor não respondeu a tempo.</translation>
    </message>
    <message>
        <source>The vendor does not accept the access data.</source>
        <translation>O fornecedor não aceita os dados de acesso.</translation>
    </message>
    <message>
        <source>The vendor does not allow this account to do that.</source>
        <translation>O fornecedor não permite isso a esta conta.</translation>
    </message>
    <message>
        <source>It was not found.</source>
        <translation>Não foi encontrado.</translation>
    </message>
    <message>
        <source>The vendor asks for a pause.</source>
        <translation>O fornecedor pede uma pausa.</translation>
    </message>
    <message>
        <source>The vendor has a fault of its own.</source>
        <translation>O fornecedor tem um defeito próprio.</translation>
    </message>
    <message>
        <source>The vendor gave an answer that Station cannot read.</source>
        <translation>O fornecedor deu uma resposta que o Station não consegue ler.</translation>
    </message>
    <message>
        <source>The vendor points to another address.</source>
        <translation>O fornecedor aponta para outro endereço.</translation>
    </message>
    <message>
        <source>The vendor does not accept the request.</source>
        <translation>O fornecedor não aceita o pedido.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>O disco está cheio.</translation>
    </message>
    <message>
        <source>The database is in use by another program.</source>
        <translation>O banco de dados está em uso por outro programa.</translation>
    </message>
    <message>
        <source>The database is damaged.</source>
        <translation>O banco de dados está danificado.</translation>
    </message>
    <message>
        <source>A newer version of Station wrote this database.</source>
        <translation>Uma versão mais nova do Station gravou este banco de dados.</translation>
    </message>
    <message>
        <source>Another Station works with this data folder.</source>
        <translation>Outro Station trabalha com esta pasta de dados.</translation>
    </message>
    <message>
        <source>Station may not write to its data folder.</source>
        <translation>O Station não pode gravar na sua pasta de dados.</translation>
    </message>
    <message>
        <source>A secret of this profile is missing.</source>
        <translation>Falta um segredo deste perfil.</translation>
    </message>
    <message>
        <source>The secret store does not open.</source>
        <translation>O cofre de segredos não abre.</translation>
    </message>
    <message>
        <source>There is no profile of that name.</source>
        <translation>Não há perfil com esse nome.</translation>
    </message>
    <message>
        <source>A setting cannot be used.</source>
        <translation>Um ajuste não pode ser usado.</translation>
    </message>
    <message>
        <source>No event or service is chosen.</source>
        <translation>Nenhum evento ou serviço foi escolhido.</translation>
    </message>
    <message>
        <source>The camera gives no picture.</source>
        <translation>A câmera não dá imagem.</translation>
    </message>
    <message>
        <source>This is no picture that can be read.</source>
        <translation>Isto não é uma imagem legível.</translation>
    </message>
    <message>
        <source>Another program uses the port.</source>
        <translation>Outro programa usa a porta.</translation>
    </message>
    <message>
        <source>Check the address and the network; it is tried again by itself.</source>
        <translation>Verifique o endereço e a rede; uma nova tentativa é feita sozinha.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s date and the address; then ask your IT.</source>
        <translation>Verifique a data deste computador e o endereço; depois fale com a sua TI.</translation>
    </message>
    <message>
        <source>Go on scanning; it is tried again by itself.</source>
        <translation>Continue lendo; uma nova tentativa é feita sozinha.</translation>
    </message>
    <message>
        <source>Type the access data again: Settings, Connect a vendor.</source>
        <translation>Digite os dados de acesso outra vez: Ajustes, Conectar um fornecedor.</translation>
    </message>
    <message>
        <source>Ask the vendor for the missing right, or use another account.</source>
        <translation>Peça ao fornecedor a permissão que falta, ou use outra conta.</translation>
    </message>
    <message>
        <source>Check the address and the chosen event or service.</source>
        <translation>Verifique o endereço e o evento ou serviço escolhido.</translation>
    </message>
    <message>
        <source>Wait a little; it is tried again by itself.</source>
        <translation>Espere um pouco; uma nova tentativa é feita sozinha.</translation>
    </message>
    <message>
        <source>Go on scanning; if it stays, call the vendor.</source>
        <translation>Continue lendo; se persistir, ligue para o fornecedor.</translation>
    </message>
    <message>
        <source>Check the address; if it is right, look for a newer Station.</source>
        <translation>Verifique o endereço; se estiver certo, procure um Station mais novo.</translation>
    </message>
    <message>
        <source>Ask the vendor for the new address and type it in.</source>
        <translation>Peça ao fornecedor o novo endereço e digite-o.</translation>
    </message>
    <message>
        <source>Check the profile&apos;s settings; copy the details for support.</source>
        <translation>Verifique os ajustes do perfil; copie os detalhes para o suporte.</translation>
    </message>
    <message>
        <source>Free some space on the disk, then scan again.</source>
        <translation>Libere espaço no disco e leia de novo.</translation>
    </message>
    <message>
        <source>Close the other program, then try again.</source>
        <translation>Feche o outro programa e tente de novo.</translation>
    </message>
    <message>
        <source>Stop using this folder, keep it, and call support.</source>
        <translation>Não use mais esta pasta, guarde-a e ligue para o suporte.</translation>
    </message>
    <message>
        <source>Install the newer version, or use another data folder.</source>
        <translation>Instale a versão mais nova, ou use outra pasta de dados.</translation>
    </message>
    <message>
        <source>Close the other Station, or use another data folder.</source>
        <translation>Feche o outro Station, ou use outra pasta de dados.</translation>
    </message>
    <message>
        <source>Allow writing there, or use another data folder.</source>
        <translation>Permita a gravação ali, ou use outra pasta de dados.</translation>
    </message>
    <message>
        <source>Unlock the secret store of this computer, then try again.</source>
        <translation>Destrave o cofre de segredos deste computador e tente de novo.</translation>
    </message>
    <message>
        <source>Choose one of the profiles that exist.</source>
        <translation>Escolha um dos perfis que existem.</translation>
    </message>
    <message>
        <source>Put the setting right, then try again.</source>
        <translation>Corrija o ajuste e tente de novo.</translation>
    </message>
    <message>
        <source>Choose the event or service in the profile.</source>
        <translation>Escolha o evento ou serviço no perfil.</translation>
    </message>
    <message>
        <source>Plug it in or choose another; the scanner still works.</source>
        <translation>Conecte-a ou escolha outra; o leitor continua funcionando.</translation>
    </message>
    <message>
        <source>Choose a picture file (PNG or JPEG).</source>
        <translation>Escolha um arquivo de imagem (PNG ou JPEG).</translation>
    </message>
    <message>
        <source>Choose another port, or close the other program.</source>
        <translation>Escolha outra porta, ou feche o outro programa.</translation>
    </message>
</context>
<context>
    <name>TurnstileCard</name>
    <message>
        <source>Turnstile</source>
        <translation>Catraca</translation>
    </message>
    <message>
        <source>T&amp;wo steps: hold, then pass</source>
        <translation>&amp;Dois passos: reter, depois passar</translation>
    </message>
    <message>
        <source>A good ticket is held and not used yet. Space: the person has passed. Esc: nobody passed.</source>
        <translation>Um ingresso válido fica retido e ainda não é usado. Espaço: a pessoa passou. Esc: ninguém passou.</translation>
    </message>
    <message>
        <source>The vendor at the door can&apos;t look at a ticket without using it.</source>
        <translation>O fornecedor desta porta não consegue olhar um ingresso sem usá-lo.</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>Undone. The ticket can be used again.</source>
        <translation>Desfeito. O ingresso pode ser usado de novo.</translation>
    </message>
    <message>
        <source>Not undone yet: the vendor has not agreed. Station goes on asking by itself.</source>
        <translation>Ainda não desfeito: o fornecedor não confirmou. O Station continua perguntando sozinho.</translation>
    </message>
    <message>
        <source>Too late: the vendor no longer takes this scan back.</source>
        <translation>Tarde demais: o fornecedor não desfaz mais esta leitura.</translation>
    </message>
    <message>
        <source>The vendor has this scan already, and takes none back.</source>
        <translation>O fornecedor já tem esta leitura e não desfaz nenhuma.</translation>
    </message>
    <message>
        <source>The vendor does not take this scan back: it goes on counting.</source>
        <translation>O fornecedor não desfaz esta leitura: ela continua contando.</translation>
    </message>
    <message>
        <source>The vendor&apos;s answer to this scan is still out. Try again in a moment.</source>
        <translation>A resposta do fornecedor a esta leitura ainda não chegou. Tente de novo em instantes.</translation>
    </message>
    <message>
        <source>The ticket was scanned again since. Undo that scan first.</source>
        <translation>O ingresso foi lido de novo depois disso. Desfaça primeiro aquela leitura.</translation>
    </message>
    <message>
        <source>There is nothing to undo about this scan.</source>
        <translation>Não há nada a desfazer nesta leitura.</translation>
    </message>
    <message>
        <source>Undo this scan? {scan}</source>
        <translation>Desfazer esta leitura? {scan}</translation>
    </message>
    <message>
        <source>Did nobody pass? Then the ticket can be used again. {scan}</source>
        <translation>Ninguém passou? Então o ingresso poderá ser usado de novo. {scan}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Manter</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Undoing…</source>
        <translation>Desfazendo…</translation>
    </message>
    <message>
        <source>There is no scan to undo yet.</source>
        <translation>Ainda não há leitura para desfazer.</translation>
    </message>
    <message>
        <source>undo not confirmed yet</source>
        <translation>desfazer ainda não confirmado</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>desfeito</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>ATTENTION</source>
        <translation>ATENÇÃO</translation>
    </message>
    <message>
        <source>NO EXIT</source>
        <translation>NÃO SAI</translation>
    </message>
    <message>
        <source>DENIED</source>
        <translation>NEGADO</translation>
    </message>
    <message>
        <source>ADMIT</source>
        <translation>LIBERADO</translation>
    </message>
    <message>
        <source>EXIT OK</source>
        <translation>SAÍDA OK</translation>
    </message>
    <message>
        <source>VALID</source>
        <translation>VÁLIDO</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>Negado</translation>
    </message>
    <message>
        <source>With attention</source>
        <translation>Com atenção</translation>
    </message>
    <message>
        <source>Admitted</source>
        <translation>Liberado</translation>
    </message>
    <message>
        <source>Went out</source>
        <translation>Saiu</translation>
    </message>
    <message>
        <source>Valid, only checked</source>
        <translation>Válido, só verificado</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>Saída</translation>
    </message>
    <message>
        <source>Check only</source>
        <translation>Só verificar</translation>
    </message>
    <message>
        <source>EXIT – scans count people out</source>
        <translation>SAÍDA – as leituras contam quem sai</translation>
    </message>
    <message>
        <source>CHECK ONLY – scans use nothing</source>
        <translation>VERIFICAÇÃO – as leituras não usam nada</translation>
    </message>
    <message>
        <source>Look at the ticket, then let them in</source>
        <translation>Olhe o ingresso e depois deixe entrar</translation>
    </message>
    <message>
        <source>Let them in</source>
        <translation>Deixe entrar</translation>
    </message>
    <message>
        <source>Let them out</source>
        <translation>Deixe sair</translation>
    </message>
    <message>
        <source>Look at the ticket itself</source>
        <translation>Olhe o próprio ingresso</translation>
    </message>
    <message>
        <source>Read the note, then let them in</source>
        <translation>Leia a nota e depois deixe entrar</translation>
    </message>
    <message>
        <source>Send to the cash desk</source>
        <translation>Mande para o caixa</translation>
    </message>
    <message>
        <source>Scan the ticket once more</source>
        <translation>Leia o ingresso mais uma vez</translation>
    </message>
    <message>
        <source>Ask them to come back later</source>
        <translation>Peça para voltar mais tarde</translation>
    </message>
    <message>
        <source>Look at the mode: F2 entry, F3 exit, F4 check only</source>
        <translation>Veja o modo: F2 entrada, F3 saída, F4 só verificar</translation>
    </message>
    <message>
        <source>Call a supervisor</source>
        <translation>Chame um supervisor</translation>
    </message>
    <message>
        <source>Scan the ticket once more when they can answer</source>
        <translation>Leia o ingresso de novo quando o visitante puder responder</translation>
    </message>
    <message>
        <source>use at other doors since {time}</source>
        <translation>uso em outras portas desde {time}</translation>
    </message>
    <message>
        <source>use at other doors (the list is old)</source>
        <translation>uso em outras portas (a lista é antiga)</translation>
    </message>
    <message>
        <source>the vendor&apos;s word (no answer)</source>
        <translation>a palavra do fornecedor (sem resposta)</translation>
    </message>
    <message>
        <source>earlier uses (the vendor gave no count)</source>
        <translation>usos anteriores (o fornecedor não deu contagem)</translation>
    </message>
    <message>
        <source>the ticket&apos;s hours (this clock is not compared)</source>
        <translation>o horário do ingresso (este relógio não foi comparado)</translation>
    </message>
    <message>
        <source>the ticket&apos;s hours (they cannot be read)</source>
        <translation>o horário do ingresso (não pode ser lido)</translation>
    </message>
    <message>
        <source>whether re-entry is allowed</source>
        <translation>se a reentrada é permitida</translation>
    </message>
    <message>
        <source>use at the other doors</source>
        <translation>uso nas outras portas</translation>
    </message>
    <message>
        <source>whether the code is forged (the vendor can tell)</source>
        <translation>se o código é falso (o fornecedor sabe dizer)</translation>
    </message>
    <message>
        <source>the event&apos;s rules (they cannot be judged here)</source>
        <translation>as regras do evento (não podem ser avaliadas aqui)</translation>
    </message>
    <message>
        <source>Confirmed by the vendor</source>
        <translation>Confirmado pelo fornecedor</translation>
    </message>
    <message>
        <source>From the venue&apos;s own book</source>
        <translation>Do registro próprio do local</translation>
    </message>
    <message>
        <source>Decided here, without the vendor and without a list</source>
        <translation>Decidido aqui, sem o fornecedor e sem lista</translation>
    </message>
    <message>
        <source>From the list, {age} old</source>
        <translation>Da lista, idade {age}</translation>
    </message>
    <message>
        <source>Used on {day}</source>
        <translation>Usado em {day}</translation>
    </message>
    <message>
        <source>Used here before; the time is not known</source>
        <translation>Já usado aqui; a hora é desconhecida</translation>
    </message>
    <message>
        <source>Used before; the vendor does not say when</source>
        <translation>Já usado; o fornecedor não diz quando</translation>
    </message>
    <message>
        <source>Seen here at {time}, {age} ago, not sent yet</source>
        <translation>Visto aqui às {time}, há {age}, ainda não enviado</translation>
    </message>
    <message>
        <source>Used here at {time}, {age} ago</source>
        <translation>Usado aqui às {time}, há {age}</translation>
    </message>
    <message>
        <source>Used at {time}, {age} ago: {place}</source>
        <translation>Usado às {time}, há {age}: {place}</translation>
    </message>
    <message>
        <source>Used at {time}, {age} ago</source>
        <translation>Usado às {time}, há {age}</translation>
    </message>
    <message>
        <source>{used} of {maximum} in</source>
        <translation>{used} de {maximum} dentro</translation>
    </message>
    <message>
        <source>The vendor has it</source>
        <translation>O fornecedor já tem</translation>
    </message>
    <message>
        <source>Kept here, not sent yet</source>
        <translation>Guardado aqui, ainda não enviado</translation>
    </message>
    <message>
        <source>Sent, no answer; being settled</source>
        <translation>Enviado, sem resposta; a decidir</translation>
    </message>
    <message>
        <source>The vendor refused it afterwards</source>
        <translation>O fornecedor recusou depois</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>ainda não enviado</translation>
    </message>
    <message>
        <source>being settled</source>
        <translation>a decidir</translation>
    </message>
    <message>
        <source>refused afterwards</source>
        <translation>recusado depois</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>Ainda não perguntado</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>Lento</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Camera off</source>
        <translation>Câmera desligada</translation>
    </message>
    <message>
        <source>Camera starts …</source>
        <translation>A câmera está iniciando …</translation>
    </message>
    <message>
        <source>Camera on</source>
        <translation>Câmera ligada</translation>
    </message>
    <message>
        <source>Camera unplugged</source>
        <translation>Câmera desconectada</translation>
    </message>
    <message>
        <source>Video has ended</source>
        <translation>O vídeo terminou</translation>
    </message>
    <message>
        <source>Let in here; the vendor refused it afterwards.</source>
        <translation>Entrou aqui; o fornecedor recusou depois.</translation>
    </message>
    <message>
        <source>Used more often than the ticket allows.</source>
        <translation>Usado mais vezes do que o ingresso permite.</translation>
    </message>
    <message>
        <source>Let in here; the ticket was canceled meanwhile.</source>
        <translation>Entrou aqui; o ingresso foi cancelado nesse meio-tempo.</translation>
    </message>
    <message>
        <source>Another door used the ticket in the same moment.</source>
        <translation>Outra porta usou o ingresso no mesmo instante.</translation>
    </message>
    <message>
        <source>Let in here; the vendor has withdrawn the ticket since.</source>
        <translation>Entrou aqui; o fornecedor retirou o ingresso desde então.</translation>
    </message>
    <message>
        <source>The vendor is asked first, then the list</source>
        <translation>Primeiro o fornecedor é consultado, depois a lista</translation>
    </message>
    <message>
        <source>The list decides, the vendor is told afterwards</source>
        <translation>A lista decide, o fornecedor é avisado depois</translation>
    </message>
    <message>
        <source>Refuse what cannot be verified</source>
        <translation>Recusar o que não pode ser verificado</translation>
    </message>
    <message>
        <source>Let in with attention, and tell the vendor later</source>
        <translation>Deixar entrar com atenção e avisar o fornecedor depois</translation>
    </message>
    <message>
        <source>Not in my list of {time}</source>
        <translation>Não está na minha lista das {time}</translation>
    </message>
    <message>
        <source>Not known here, and there is no list</source>
        <translation>Desconhecido aqui, e não há lista</translation>
    </message>
    <message>
        <source>No longer valid, ended {time}</source>
        <translation>Não vale mais, terminou {time}</translation>
    </message>
    <message>
        <source>Not valid yet, from {time}</source>
        <translation>Ainda não vale, a partir de {time}</translation>
    </message>
    <message>
        <source>Good ticket; nothing was used</source>
        <translation>Ingresso válido; nada foi usado</translation>
    </message>
    <message>
        <source>Good ticket</source>
        <translation>Ingresso válido</translation>
    </message>
    <message>
        <source>Already used</source>
        <translation>Já usado</translation>
    </message>
    <message>
        <source>Unknown code</source>
        <translation>Código desconhecido</translation>
    </message>
    <message>
        <source>Not allowed at this entrance</source>
        <translation>Não permitido nesta entrada</translation>
    </message>
    <message>
        <source>For another event</source>
        <translation>Para outro evento</translation>
    </message>
    <message>
        <source>No longer valid</source>
        <translation>Não vale mais</translation>
    </message>
    <message>
        <source>Not valid yet</source>
        <translation>Ainda não vale</translation>
    </message>
    <message>
        <source>Ticket canceled</source>
        <translation>Ingresso cancelado</translation>
    </message>
    <message>
        <source>Ticket refunded</source>
        <translation>Ingresso reembolsado</translation>
    </message>
    <message>
        <source>Not paid</source>
        <translation>Não pago</translation>
    </message>
    <message>
        <source>Ticket blocked</source>
        <translation>Ingresso bloqueado</translation>
    </message>
    <message>
        <source>Checked out</source>
        <translation>Saiu</translation>
    </message>
    <message>
        <source>Is outside already</source>
        <translation>Já está fora</translation>
    </message>
    <message>
        <source>Never came in</source>
        <translation>Nunca entrou</translation>
    </message>
    <message>
        <source>The vendor cannot do this</source>
        <translation>O fornecedor não sabe fazer isso</translation>
    </message>
    <message>
        <source>Not verified: the vendor is silent</source>
        <translation>Não verificado: o fornecedor não responde</translation>
    </message>
    <message>
        <source>A question about the ticket is open</source>
        <translation>Há uma pergunta aberta sobre o ingresso</translation>
    </message>
    <message>
        <source>This is no ticket&apos;s code</source>
        <translation>Isto não é código de ingresso</translation>
    </message>
    <message>
        <source>The code fits several tickets</source>
        <translation>O código serve a vários ingressos</translation>
    </message>
    <message>
        <source>The event&apos;s rules forbid it</source>
        <translation>As regras do evento proíbem</translation>
    </message>
    <message>
        <source>Ticket revoked</source>
        <translation>Ingresso revogado</translation>
    </message>
    <message>
        <source>No longer in the vendor&apos;s list</source>
        <translation>Não está mais na lista do fornecedor</translation>
    </message>
    <message>
        <source>Just being checked at another lane</source>
        <translation>Sendo verificado em outra fila</translation>
    </message>
    <message>
        <source>Two stations disagree about it</source>
        <translation>Duas estações discordam</translation>
    </message>
    <message>
        <source>Refused by the vendor</source>
        <translation>Recusado pelo fornecedor</translation>
    </message>
    <message>
        <source>The vendor has a fault</source>
        <translation>O fornecedor tem um defeito</translation>
    </message>
</context>
<context>
    <name>_Counts</name>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln minuto</numerusform>
            <numerusform>%Ln minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s)</source>
        <translation>
            <numerusform>%Ln pessoa</numerusform>
            <numerusform>%Ln pessoas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln booking(s)</source>
        <translation>
            <numerusform>%Ln reserva</numerusform>
            <numerusform>%Ln reservas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln edit(s) waiting</source>
        <translation>
            <numerusform>%Ln alteração em espera</numerusform>
            <numerusform>%Ln alterações em espera</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln edit(s) refused</source>
        <translation>
            <numerusform>%Ln alteração recusada</numerusform>
            <numerusform>%Ln alterações recusadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to decide</source>
        <translation>
            <numerusform>%Ln a decidir</numerusform>
            <numerusform>%Ln a decidir</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_DeskPaperCounts</name>
    <message numerus="yes">
        <source>%Ln of them canceled</source>
        <translation>
            <numerusform>%Ln delas cancelada</numerusform>
            <numerusform>%Ln delas canceladas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_OrderCounts</name>
    <message numerus="yes">
        <source>%Ln order(s)</source>
        <translation>
            <numerusform>%Ln pedido</numerusform>
            <numerusform>%Ln pedidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln dia</numerusform>
            <numerusform>%Ln dias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>for %Ln person(s)</source>
        <translation>
            <numerusform>para %Ln pessoa</numerusform>
            <numerusform>para %Ln pessoas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_PaperCounts</name>
    <message numerus="yes">
        <source>%Ln page(s) sent to the printer.</source>
        <translation>
            <numerusform>%Ln página enviada à impressora.</numerusform>
            <numerusform>%Ln páginas enviadas à impressora.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln code(s)</source>
        <translation>
            <numerusform>%Ln código</numerusform>
            <numerusform>%Ln códigos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_SaleCounts</name>
    <message numerus="yes">
        <source>%Ln free</source>
        <comment>places</comment>
        <translation>
            <numerusform>%Ln livre</numerusform>
            <numerusform>%Ln livres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %Ln place(s) are left. Take fewer, or choose another time.</source>
        <translation>
            <numerusform>Resta só %Ln lugar. Leve menos, ou escolha outra hora.</numerusform>
            <numerusform>Restam só %Ln lugares. Leve menos, ou escolha outra hora.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sale(s)</source>
        <translation>
            <numerusform>%Ln venda</numerusform>
            <numerusform>%Ln vendas</numerusform>
        </translation>
    </message>
</context>
</TS>
