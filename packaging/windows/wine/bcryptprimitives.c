/*
 * For trying Station under Wine, never shipped: the bcryptprimitives.dll that Windows 10 has and Wine 8 has not. Rust's
 * standard library draws its random numbers from it; here they come from the same place as RtlGenRandom's.
 */
#include <windows.h>

BOOLEAN NTAPI SystemFunction036(PVOID buffer, ULONG length); /* RtlGenRandom */

__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE buffer, SIZE_T length) {
    return SystemFunction036(buffer, (ULONG)length);
}
