"""Settings, plain: how the station looks, sounds and sees, and which profile stands at the door."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QPushButton,
    QSlider,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from station.domain.trouble import Trouble
from station.domain.verdict import Mode
from station.ui.actions import Act, Actions, name_after, name_by_caption
from station.ui.camera.symbologies_card import SymbologiesCard
from station.ui.context import SymbologiesChosen, WindowContext
from station.ui.language import LANGUAGES
from station.ui.program.program_card import ProgramCard
from station.ui.sound import Sound, SoundPlayer
from station.ui.theme import LARGEST_SCALE, SMALLEST_SCALE, Theme
from station.ui.widgets.camera_card import CameraCard
from station.ui.widgets.flow_layout import FlowLayout
from station.ui.widgets.form_card import CardArea, FormCard
from station.ui.widgets.plain_label import PlainLabel
from station.ui.widgets.scanners_card import ScannersCard
from station.ui.widgets.turnstile_card import TurnstileCard
from station.ui.words import trouble_words

_THEMES = ("system", "light", "dark", "contrast")


class SettingsPage(QWidget):
    """Every change takes effect and is kept at once; there is nothing to confirm."""

    changed = Signal(object)  # dict of preference names and values
    profile_chosen = Signal(str)
    symbologies_chosen = Signal(object)  # SymbologiesChosen

    def __init__(self, context: WindowContext, actions: Actions, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._context, self._actions, self._theme = context, actions, theme
        self._player = context.sound
        self._title = PlainLabel("", self, "title")
        self._trouble = PlainLabel("", self, "bad", wrap=True)
        self._trouble.hide()
        self._headings = [PlainLabel("", self, "heading") for _ in range(3)]
        self._labels: dict[str, PlainLabel] = {}
        self._make_controls()
        self._put_together()
        self.use_context(context)
        self.retranslate()

    def use_context(self, context: WindowContext) -> None:
        self._context = context
        blocked = [QSignalBlocker(box) for box in (self.profile,)]
        self.profile.clear()
        for choice in context.profiles:
            self.profile.addItem(" · ".join(part for part in (choice.name, choice.vendor, choice.section) if part))
        names = [choice.name for choice in context.profiles]
        self.profile.setCurrentIndex(names.index(context.active) if context.active in names else -1)
        self.profile.setEnabled(bool(names))
        self.symbologies.setVisible(context.profile is not None)
        self.turnstile.offer(context.capability is not None and Mode.CHECK in context.capability.modes)
        del blocked
        self._secrets.setText(context.secret_store)
        self.show_values()

    def show_values(self) -> None:
        """Puts every control where the preferences stand, without answering its own change."""
        values = self._context.preferences.values()
        controls = (self.language, self.theme, self.scale, self.volume, self.muted)
        blocked = [QSignalBlocker(control) for control in controls]
        codes = ["", *LANGUAGES]
        self.language.setCurrentIndex(codes.index(values.language) if values.language in codes else 0)
        self.theme.setCurrentIndex(_THEMES.index(values.theme) if values.theme in _THEMES else 0)
        self.scale.setValue(values.text_scale)
        self.volume.setValue(values.volume)
        self.muted.setChecked(values.muted)
        self.camera.show_setup()
        profile = self._context.profile
        if profile is not None:
            self.symbologies.show_choice(profile.name, profile.symbologies)
        self.turnstile.show_choice(values.two_step)
        del blocked

    def set_theme(self, theme: Theme) -> None:
        self.camera.set_theme(theme)

    def retranslate(self) -> None:
        self._title.setText(self.tr("Settings"))
        headings = (self.tr("Screen"), self.tr("Sound"), self.tr("Profile and access"))
        for label, text in zip(self._headings, headings, strict=True):
            label.setText(text)
        self._retranslate_choices()
        labels = {
            "language": self.tr("&Language"),
            "theme": self.tr("&Colours"),
            "scale": self.tr("Te&xt size"),
            "volume": self.tr("&Volume"),
            "profile": self.tr("&Profile at the door"),
        }
        for name, text in labels.items():
            self._labels[name].setText(text)
        tips: tuple[tuple[QWidget, str], ...] = (
            (self.language, labels["language"]),
            (self.theme, labels["theme"]),
            (self.scale, labels["scale"]),
            (self.volume, labels["volume"]),
            (self.profile, labels["profile"]),
        )
        for control, text in tips:
            name_by_caption(control, text)
        self.muted.setText(self._actions[Act.MUTE].text())
        self.muted.setToolTip(self._actions[Act.MUTE].toolTip())
        for button, text in zip(self._tries, self._sound_names(), strict=True):
            button.setText(text)
            name_by_caption(button, text)
        self._silent.setText(self.tr("This computer has no sound output; verdicts are shown without sound."))
        self.camera.retranslate()
        name_after(self.camera.test, self._actions[Act.CAMERA_TEST])
        self.symbologies.retranslate()
        self.scanners.retranslate()
        name_after(self.scanners.test, self._actions[Act.SCANNER_TEST])
        self.turnstile.retranslate()
        self.program.retranslate()
        name_after(self._connect, self._actions[Act.CONNECT])

    def show_trouble(self, trouble: Trouble | None) -> None:
        """A change that could not be written holds until the window is closed; that is said."""
        words = trouble_words(trouble) if trouble is not None else None
        self._trouble.setText(f"{words.sentence} {words.next_step}" if words is not None else "")
        self._trouble.setVisible(words is not None)

    def use_sound(self, player: SoundPlayer) -> None:
        self._player = player
        self._silent.setVisible(not player.audible)

    def _sound_names(self) -> tuple[str, str, str]:
        return self.tr("Hear a&dmit"), self.tr("Hear attent&ion"), self.tr("Hear de&nied")

    def _retranslate_choices(self) -> None:
        blocked = [QSignalBlocker(box) for box in (self.language, self.theme)]
        self.language.setItemText(0, self.tr("The system's language"))
        themes = (self.tr("Like the system"), self.tr("Light"), self.tr("Dark"), self.tr("High contrast"))
        for index, text in enumerate(themes):
            self.theme.setItemText(index, text)
        del blocked

    def _make_controls(self) -> None:
        self.language = QComboBox(self)
        self.language.addItems(["", *LANGUAGES.values()])
        self.language.currentIndexChanged.connect(self._language_changed)
        self.theme = QComboBox(self)
        self.theme.addItems(["", "", "", ""])
        self.theme.currentIndexChanged.connect(self._theme_changed)
        self.scale = QSpinBox(self)
        self.scale.setRange(SMALLEST_SCALE, LARGEST_SCALE)
        self.scale.setSingleStep(10)
        self.scale.setSuffix(" %")
        self.scale.lineEdit().setTextMargins(8, 0, 0, 0)  # the style sheet's padding does not reach it
        self.scale.setKeyboardTracking(False)
        self.scale.valueChanged.connect(self._scale_changed)
        self.volume = QSlider(Qt.Orientation.Horizontal, self)
        self.volume.setRange(0, 100)
        self.volume.valueChanged.connect(self._volume_changed)
        self.muted = QCheckBox(self)
        self.muted.toggled.connect(self._muted_changed)
        self._tries = [QPushButton(self) for _ in Sound]
        for button, act in zip(self._tries, (self._try_admit, self._try_attention, self._try_deny), strict=True):
            button.clicked.connect(act)
        self._silent = PlainLabel("", self, "dim", wrap=True)
        self.camera = CameraCard(self._theme, self)
        self.camera.test_wanted.connect(self._actions[Act.CAMERA_TEST].trigger)
        self.symbologies = SymbologiesCard(self._context.symbologies, self)
        self.symbologies.chosen.connect(self._symbologies_changed)
        self.profile = QComboBox(self)
        self.profile.activated.connect(self._profile_changed)
        for box in (self.language, self.theme, self.profile):  # as narrow as the page wants them
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(8)
        self._connect = QPushButton(self)
        self._connect.clicked.connect(self._actions[Act.CONNECT].trigger)
        self._secrets = PlainLabel("", self, wrap=True)
        self.scanners = ScannersCard(self)
        self.scanners.test_wanted.connect(self._actions[Act.SCANNER_TEST].trigger)
        self.turnstile = TurnstileCard(self)
        self.turnstile.chosen.connect(self._two_step_changed)
        self.program = ProgramCard(self._actions, self)

    def _put_together(self) -> None:
        tries = QWidget(self)
        row = FlowLayout(6)
        for button in self._tries:
            row.addWidget(button)
        tries.setLayout(row)
        rows: tuple[tuple[tuple[str, QWidget], ...], ...] = (
            (("language", self.language), ("theme", self.theme), ("scale", self.scale)),
            (("volume", self.volume), ("", self.muted), ("wide", tries), ("wide", self._silent)),
            (("profile", self.profile), ("wide", self._secrets), ("wide", self._connect)),
        )
        cards: list[QWidget] = []
        for heading, controls in zip(self._headings, rows, strict=True):
            card = FormCard(heading, self)
            for name, control in controls:
                if name not in ("", "wide"):
                    self._labels[name] = PlainLabel("", card)
                card.add(control, self._labels.get(name), wide=name == "wide")
            cards.append(card)
        cards[2:2] = [self.camera, self.symbologies]
        cards += [self.scanners, self.turnstile, self.program]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 18, 0, 0)
        head = QVBoxLayout()
        head.setContentsMargins(24, 0, 24, 6)
        head.addWidget(self._title)
        head.addWidget(self._trouble)
        column.addLayout(head)
        column.addWidget(CardArea(cards, columns=True, parent=self), 1)

    def _language_changed(self, index: int) -> None:
        self.changed.emit({"language": ["", *LANGUAGES][index]})

    def _theme_changed(self, index: int) -> None:
        self.changed.emit({"theme": _THEMES[index]})

    def _scale_changed(self, value: int) -> None:
        self.changed.emit({"text_scale": value})

    def _volume_changed(self, value: int) -> None:
        self.changed.emit({"volume": value})

    def _muted_changed(self, muted: bool) -> None:
        self.changed.emit({"muted": muted})

    def _symbologies_changed(self, symbologies: tuple[str, ...]) -> None:
        self.symbologies_chosen.emit(SymbologiesChosen(self._context.active, symbologies))

    def _two_step_changed(self, two_step: bool) -> None:
        self.changed.emit({"two_step": two_step})

    def _profile_changed(self, index: int) -> None:
        name = self._context.profiles[index].name
        if name != self._context.active:
            self.profile_chosen.emit(name)

    def _try_admit(self) -> None:
        self._player.play(Sound.ADMIT)

    def _try_attention(self) -> None:
        self._player.play(Sound.ATTENTION)

    def _try_deny(self) -> None:
        self._player.play(Sound.DENY)
