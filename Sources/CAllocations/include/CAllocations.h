// Counts the blocks of memory that a thread takes, for the benchmarks: glibc's own allocator with a
// counter before it. A program that links this has the counter in place of malloc.
#ifndef GWEB_CALLOCATIONS_H
#define GWEB_CALLOCATIONS_H

/// How many blocks the calling thread took or made larger so far.
unsigned long CAllocationsOfThread(void);

#endif
