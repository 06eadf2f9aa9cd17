#ifndef GWEB_CFUZZER_SHIM_H
#define GWEB_CFUZZER_SHIM_H

#include <stddef.h>
#include <stdint.h>

/* libFuzzer's runtime, which comes with the compiler and has no header (llvm.org/docs/LibFuzzer.html,
   "Using libFuzzer as a library"). */
int LLVMFuzzerRunDriver(
    int *argc, char ***argv, int (*test)(const uint8_t *data, size_t size));

#endif
