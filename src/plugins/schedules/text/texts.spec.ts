import { describeTexts } from '../../../../tests/helpers/describeTexts'
import { en } from './en'
import { es } from './es'

describeTexts('the schedules', { english: en, spanish: es })
