/*
 * Station.exe and bin\station.exe: Python inside this process, so that the task manager, the task bar and a closing
 * session see Station, and not somebody's python.exe.
 *
 * Both are made of this file: the window with STATION_WINDOW, the command line without. What runs is start_station.py;
 * beside Python's library lies a ._pth file, which shuts out whatever Python a machine has besides.
 */
#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>
#include <windows.h>

#define LONGEST 32768 /* characters of a path, the most that Windows knows */
#define CANNOT 3      /* Station's exit code for "could not be done" */

typedef int (*python_main)(int, wchar_t **);

static int cannot(const wchar_t *what, const wchar_t *path) {
    static wchar_t text[LONGEST + 256];
    swprintf(text, LONGEST + 256, L"Station is incomplete: %ls\n%ls\nPlease install it again.", what, path);
#ifdef STATION_WINDOW
    MessageBoxW(NULL, text, L"Station", MB_ICONERROR | MB_OK);
#else
    fwprintf(stderr, L"%ls\n", text);
#endif
    return CANNOT;
}

/* Cuts the last part of a path; 0 where there is none left. */
static int parent(wchar_t *path) {
    wchar_t *last = wcsrchr(path, L'\\');
    if (last == NULL) return 0;
    *last = L'\0';
    return 1;
}

int wmain(int count, wchar_t **words) {
    static wchar_t folder[LONGEST], library[LONGEST + 64], start[LONGEST + 64];
    DWORD length = GetModuleFileNameW(NULL, folder, LONGEST);
    if (length == 0 || length >= LONGEST || !parent(folder)) return cannot(L"where it lies is unknown", words[0]);
#ifndef STATION_WINDOW
    if (!parent(folder)) return cannot(L"it does not lie in bin", folder);
#endif
    wcscat(folder, L"\\app\\python");
    swprintf(library, LONGEST + 64, L"%ls\\%ls", folder, STATION_PYTHON_LIBRARY);
    swprintf(start, LONGEST + 64, L"%ls\\..\\start_station.py", folder);

    AddDllDirectory(folder); /* where extension modules find Microsoft's runtime, as they would under python.exe */
    HMODULE python = LoadLibraryExW(library, NULL, LOAD_WITH_ALTERED_SEARCH_PATH);
    if (python == NULL) return cannot(L"Python can't be loaded", library);
    python_main run = (python_main)(void (*)(void))GetProcAddress(python, "Py_Main");
    if (run == NULL) return cannot(L"this is not Python", library);

    /* -I is what the ._pth file says anyway. -B: nothing is ever written where Station is installed. utf8: what goes to
       a file or another program is UTF-8, as on other systems, not the code page of the day. */
    static wchar_t *const fixed[] = {L"-I", L"-B", L"-X", L"utf8", start, STATION_PART};
    const int fixed_count = sizeof fixed / sizeof *fixed;
    wchar_t **all = calloc(count + fixed_count + 1, sizeof(wchar_t *));
    if (all == NULL) return CANNOT;
    int filled = 0;
    all[filled++] = words[0];
    for (int number = 0; number < fixed_count; number++) all[filled++] = fixed[number];
    for (int number = 1; number < count; number++) all[filled++] = words[number];
    return run(filled, all);
}
