import type { SelectField } from 'payload'

/** An environment of a site. @default production */
export const environmentField = (): SelectField => ({
  name: 'environment',
  type: 'select',
  required: true,
  defaultValue: 'production',
  label: { en: 'Environment', es: 'Entorno' },
  options: [
    { value: 'production', label: { en: 'Production', es: 'Producción' } },
    { value: 'staging', label: { en: 'Staging', es: 'Pruebas' } },
    { value: 'development', label: { en: 'Development', es: 'Desarrollo' } },
  ],
})
