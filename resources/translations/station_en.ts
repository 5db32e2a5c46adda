<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>CaseWords</name>
    <message numerus="yes">
        <source>%Ln person(s) let out</source>
        <translation>
            <numerusform>%Ln person let out</numerusform>
            <numerusform>%Ln people let out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) let in</source>
        <translation>
            <numerusform>%Ln person let in</numerusform>
            <numerusform>%Ln people let in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) too many</source>
        <translation>
            <numerusform>%Ln person too many</numerusform>
            <numerusform>%Ln people too many</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StationStatus</name>
    <message numerus="yes">
        <source>%Ln scan(s) waiting</source>
        <translation>
            <numerusform>%Ln scan waiting</numerusform>
            <numerusform>%Ln scans waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conflict(s)</source>
        <translation>
            <numerusform>%Ln conflict</numerusform>
            <numerusform>%Ln conflicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s)</source>
        <translation>
            <numerusform>%Ln ticket</numerusform>
            <numerusform>%Ln tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Counts</name>
    <message numerus="yes">
        <source>%Ln person(s)</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln booking(s)</source>
        <translation>
            <numerusform>%Ln booking</numerusform>
            <numerusform>%Ln bookings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln edit(s) waiting</source>
        <translation>
            <numerusform>%Ln edit waiting</numerusform>
            <numerusform>%Ln edits waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln edit(s) refused</source>
        <translation>
            <numerusform>%Ln edit refused</numerusform>
            <numerusform>%Ln edits refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to decide</source>
        <translation>
            <numerusform>%Ln to decide</numerusform>
            <numerusform>%Ln to decide</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_DeskPaperCounts</name>
    <message numerus="yes">
        <source>%Ln of them canceled</source>
        <translation>
            <numerusform>%Ln of them canceled</numerusform>
            <numerusform>%Ln of them canceled</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_OrderCounts</name>
    <message numerus="yes">
        <source>%Ln order(s)</source>
        <translation>
            <numerusform>%Ln order</numerusform>
            <numerusform>%Ln orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>for %Ln person(s)</source>
        <translation>
            <numerusform>for %Ln person</numerusform>
            <numerusform>for %Ln people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_PaperCounts</name>
    <message numerus="yes">
        <source>%Ln page(s) sent to the printer.</source>
        <translation>
            <numerusform>%Ln page sent to the printer.</numerusform>
            <numerusform>%Ln pages sent to the printer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln code(s)</source>
        <translation>
            <numerusform>%Ln code</numerusform>
            <numerusform>%Ln codes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_SaleCounts</name>
    <message numerus="yes">
        <source>%Ln free</source>
        <comment>places</comment>
        <translation>
            <numerusform>%Ln free</numerusform>
            <numerusform>%Ln free</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %Ln place(s) are left. Take fewer, or choose another time.</source>
        <translation>
            <numerusform>Only %Ln place is left. Take fewer, or choose another time.</numerusform>
            <numerusform>Only %Ln places are left. Take fewer, or choose another time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sale(s)</source>
        <translation>
            <numerusform>%Ln sale</numerusform>
            <numerusform>%Ln sales</numerusform>
        </translation>
    </message>
</context>
</TS>
