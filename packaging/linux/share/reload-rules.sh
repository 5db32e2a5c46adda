#!/bin/sh
# After the package came or went: udev learns of its rules, for scanners that are plugged in already.
set -e
if [ -d /run/udev ] && command -v udevadm >/dev/null; then
    udevadm control --reload || true
    udevadm trigger --action=change --subsystem-match=tty || true
fi
