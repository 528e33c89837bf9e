import type { FieldSection } from '../lib/toFieldSections'

/** A template as the gallery and the form show it. */
export type TemplateChoice = {
  id: string
  name: string
  category: string
  summary: string
  artDirection: string
  features: string[]
  pages: string[]
  /** Path of its rendered preview on this host; null when it has none. */
  previewPath: string | null
}

export type TenantChoice = { id: string; name: string }

/** What the form starts from. */
export type NewAppSubject = {
  template: TemplateChoice
  sections: FieldSection[]
  /** Tenants the user may create sites in; the form asks when there are several. */
  tenants: TenantChoice[]
}
