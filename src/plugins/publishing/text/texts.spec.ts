import { describeTexts } from '../../../../tests/helpers/describeTexts'
import { en } from './en'
import { es } from './es'

describeTexts('publishing', { english: en, spanish: es, same: ['Webhook'] })
