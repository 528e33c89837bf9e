import type { I18n } from '@payloadcms/translations'
import type { Translate } from './keys'

/** {@link useText} for what renders on the server. */
export const textOf = ({ t }: Pick<I18n, 't'>): Translate => t as unknown as Translate
