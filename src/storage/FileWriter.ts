import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { placeDurably, writeDurably } from './durableFiles.mjs'

export type FileToWrite = {
  temporary: string
  bytes: Uint8Array
  /** SHA-256 that the bytes are to have when they are read back; `null`: they are not read. */
  digest: string | null
}

export type WrittenFile = { size: number; mtimeMs: number; ino: number }

const SECOND = 1000
const KIBIBYTE = 1024
const MEBIBYTE = 1024 * KIBIBYTE

/** From here on a thread of its own pays: what starts it costs as much as writing some dozens of files. */
const FILES_FOR_THREAD = 48
const BYTES_FOR_THREAD = 8 * MEBIBYTE

/** From here on a thread that runs already is given the work. */
const BYTES_FOR_RUNNING_THREAD = 512 * KIBIBYTE

/** Larger ones are not read back here, where others wait: whoever verifies them reads them. */
const MAX_READ_BACK = 256 * KIBIBYTE

/** A thread that had nothing to do for so long is ended; the next release starts another. */
const IDLE = 30 * SECOND

// Without `new URL`, which bundlers take for a file that they are to bundle.
const THREAD = fileURLToPath(import.meta.url).replace(/[^/\\]+$/, 'fileWorker.mjs')

/** A bundle that another project makes of this may lie where the thread's file does not. */
const hasThread = existsSync(THREAD)

type Answer = {
  id: number
  result?: unknown
  error?: { message: string; code?: string }
}

/** Writes files durably: few of them here, many in a thread, so that this one can render meanwhile. */
export class FileWriter {
  #thread: Worker | null = null
  readonly #waiting = new Map<
    number,
    { resolve: (result: unknown) => void; reject: (error: Error) => void }
  >()
  #asked = 0
  #idle: NodeJS.Timeout | undefined

  /** {@link writeDurably}. Answers `null` for files that are not known to be right. */
  async write(files: readonly FileToWrite[]): Promise<(WrittenFile | null)[]> {
    const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0)
    const most = this.#thread ? BYTES_FOR_RUNNING_THREAD : BYTES_FOR_THREAD
    if (!hasThread || (files.length < FILES_FOR_THREAD && size < most))
      return writeDurably(
        files.map(({ digest, ...file }) => ({
          ...file,
          digest: file.bytes.length > MAX_READ_BACK ? null : digest,
        })),
      )
    const bytes = new Uint8Array(size)
    let start = 0
    const described = files.map(({ bytes: part, ...file }) => {
      bytes.set(part, start)
      start += part.length
      return { ...file, start: start - part.length, length: part.length }
    })
    const buffer = bytes.buffer as ArrayBuffer
    const answer = await this.#ask({ kind: 'write', files: described, bytes: buffer }, [buffer])
    return answer as (WrittenFile | null)[]
  }

  /** {@link placeDurably}. */
  async place(files: readonly { temporary: string; path: string }[]): Promise<void> {
    if (!hasThread || files.length < FILES_FOR_THREAD) return placeDurably([...files])
    await this.#ask({ kind: 'place', files })
  }

  #ask(message: object, transfer: ArrayBuffer[] = []): Promise<unknown> {
    clearTimeout(this.#idle)
    const thread = (this.#thread ??= this.#start())
    const id = (this.#asked += 1)
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      thread.ref()
      thread.postMessage({ id, ...message }, transfer)
    })
  }

  #start(): Worker {
    // Options of this process, as a loader of tests, are none of the thread's.
    const thread = new Worker(THREAD, { execArgv: [], stdout: false, stderr: false })
    thread.on('message', ({ id, result, error }: Answer) => {
      const waiting = this.#waiting.get(id)
      this.#waiting.delete(id)
      if (this.#waiting.size === 0) this.#rest(thread)
      if (error) waiting?.reject(Object.assign(new Error(error.message), { code: error.code }))
      else waiting?.resolve(result)
    })
    thread.on('error', (error) => this.#lose(thread, error))
    thread.on('exit', () =>
      this.#lose(thread, new Error('The thread that writes files has ended.')),
    )
    return thread
  }

  /** Keeps no process alive, and no memory for long. */
  #rest(thread: Worker): void {
    thread.unref()
    this.#idle = setTimeout(() => {
      if (this.#thread === thread) this.#thread = null
      void thread.terminate()
    }, IDLE)
    this.#idle.unref()
  }

  #lose(thread: Worker, error: Error): void {
    if (this.#thread !== thread) return
    this.#thread = null
    for (const { reject } of this.#waiting.values()) reject(error)
    this.#waiting.clear()
  }
}
