/** Pieces that one side pushes and the other reads as they come. */
export class TextQueue implements AsyncIterable<string> {
  readonly #pieces: string[] = []
  #ended = false
  #error: Error | undefined
  #wake: (() => void) | undefined

  push(piece: string): void {
    this.#pieces.push(piece)
    this.#wake?.()
  }

  end(): void {
    this.#ended = true
    this.#wake?.()
  }

  fail(error: unknown): void {
    this.#error = error instanceof Error ? error : new Error(String(error))
    this.end()
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<string> {
    for (;;) {
      const piece = this.#pieces.shift()
      if (piece !== undefined) yield piece
      else if (this.#error) throw this.#error
      else if (this.#ended) return
      else
        await new Promise<void>((resolve) => {
          this.#wake = resolve
        })
    }
  }
}
