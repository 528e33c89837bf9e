/** What an operation that asks a language model may answer with, beside the usual. */
export const MODEL_PROBLEMS = [409, 502, 503, 504] as const
