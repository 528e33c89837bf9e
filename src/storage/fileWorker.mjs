import { parentPort } from 'node:worker_threads'
import { placeDurably, writeDurably } from './durableFiles.mjs'

// The thread of `FileWriter`: one message, one answer, in turn.

const work = {
  write: ({ bytes, files }) =>
    writeDurably(
      files.map(({ start, length, ...file }) => ({
        ...file,
        bytes: new Uint8Array(bytes, start, length),
      })),
    ),
  place: ({ files }) => placeDurably(files),
}

parentPort.on('message', async ({ id, kind, ...input }) => {
  try {
    parentPort.postMessage({ id, result: await work[kind](input) })
  } catch (error) {
    // An error that is sent loses its code.
    parentPort.postMessage({ id, error: { message: error.message, code: error.code } })
  }
})
