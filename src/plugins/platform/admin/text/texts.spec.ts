import { describeTexts } from '../../../../../tests/helpers/describeTexts'
import { en } from './en'
import { es } from './es'

describeTexts('the platform’s screens', { english: en, spanish: es })
