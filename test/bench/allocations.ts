import { Session, type HeapProfiler } from 'node:inspector/promises';

// Types of Node 20 do not know these two yet.
interface SamplingOptions extends HeapProfiler.StartSamplingParameterType {
  readonly includeObjectsCollectedByMajorGC: boolean;
  readonly includeObjectsCollectedByMinorGC: boolean;
}

/**
 * Bytes that some work puts on the heap, also those that are collected on the way: a sample of every few kilobytes, so that
 * neither the collector nor another process changes the answer by much.
 */
export async function bytesAllocated(work: () => void): Promise<number> {
  const session = new Session();
  session.connect();
  try {
    const options: SamplingOptions = {
      samplingInterval: 4096,
      includeObjectsCollectedByMajorGC: true,
      includeObjectsCollectedByMinorGC: true,
    };
    await session.post('HeapProfiler.startSampling', options);
    work();
    const { profile } = await session.post('HeapProfiler.stopSampling');
    return sizeOf(profile.head);
  } finally {
    session.disconnect();
  }
}

function sizeOf({ selfSize, children }: HeapProfiler.SamplingHeapProfileNode): number {
  return children.reduce((sum, child) => sum + sizeOf(child), selfSize);
}
