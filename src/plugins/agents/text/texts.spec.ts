import { describeTexts } from '../../../../tests/helpers/describeTexts'
import { en } from './en'
import { es } from './es'

describeTexts('the agents', { english: en, spanish: es, same: ['{{count}} tokens', 'Tokens'] })
