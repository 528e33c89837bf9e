const SECOND = 1000

/** Longest a write waits for its turn before it fails. Milliseconds. */
const MAX_WRITE_WAIT = 15 * SECOND

type Waiter = { description: string; grant: () => void }

/**
 * First-in-first-out turns for writers of one SQLite file. SQLite has one writer; a second one that
 * waits inside the engine blocks the very thread that would commit the first, so the waiting is
 * done here.
 */
export class WriteQueue {
  #holder: string | null = null
  readonly #waiting: Waiter[] = []

  /**
   * Resolves with the function that gives the turn back (idempotent).
   *
   * @throws Error after {@link MAX_WRITE_WAIT}, naming who waits and who holds the turn: most often
   * a hook that calls the Local API without passing `req`, and so waits for its own transaction.
   */
  async acquire(description: string): Promise<() => void> {
    if (this.#holder === null) {
      this.#holder = description
      return this.#releaseOnce()
    }
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.splice(this.#waiting.indexOf(waiter), 1)
        reject(
          new Error(
            `SQLite: "${description}" waited ${MAX_WRITE_WAIT / SECOND} s for "${this.#holder}". ` +
              'If a hook runs it, pass `req` to the Local API call so that it joins the transaction.',
          ),
        )
      }, MAX_WRITE_WAIT)
      const waiter: Waiter = {
        description,
        grant: () => {
          clearTimeout(timer)
          this.#holder = description
          resolve(this.#releaseOnce())
        },
      }
      this.#waiting.push(waiter)
    })
  }

  #releaseOnce(): () => void {
    let released = false
    return () => {
      if (released) return
      released = true
      this.#holder = null
      this.#waiting.shift()?.grant()
    }
  }
}
