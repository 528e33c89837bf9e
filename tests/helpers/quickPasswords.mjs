// Loaded into the servers of the tests before anything else: their passwords are nobody's, and hashing
// each with as many rounds as a real one took more of the processor than most of the tests themselves.
import crypto from 'node:crypto'

const ROUNDS = 1000

const { pbkdf2 } = crypto
crypto.pbkdf2 = (password, salt, rounds, ...rest) =>
  pbkdf2(password, salt, Math.min(rounds, ROUNDS), ...rest)
