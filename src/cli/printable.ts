/**
 * A text for the terminal: titles and messages come from whoever edits a site, and what they may hold of
 * control characters would move the cursor, change the colours or rename the window.
 */
export const printable = (text: string): string => text.replace(/(?![\n\t])\p{Cc}/gu, '\uFFFD')
