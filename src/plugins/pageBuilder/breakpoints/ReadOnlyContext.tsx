'use client'
import { createContext } from 'react'

/** True: the form around is not to be changed. Fields that the server has drawn do not learn it otherwise. */
export const ReadOnlyContext = createContext(false)
