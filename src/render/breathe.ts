/** Lets requests that a front in this process has waiting go first, and stops when asked to. */
export const breathe = async (signal: AbortSignal | undefined): Promise<void> => {
  await new Promise<void>((resolve) => setImmediate(resolve))
  signal?.throwIfAborted()
}
