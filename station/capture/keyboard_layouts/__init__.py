"""Keyboard layouts: which key gives which character, and which keys a scanner presses for a character."""

from station.capture.keyboard_layouts.layout import KeyboardLayout, Level, Stroke, layout_names, layout_of

__all__ = ["KeyboardLayout", "Level", "Stroke", "layout_names", "layout_of"]
