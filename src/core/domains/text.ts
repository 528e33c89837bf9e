/** A text in the panel's languages. */
export type Text = { en: string; es: string }
