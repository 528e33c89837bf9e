import type { BlockRegistry } from '../../blocks/registry'
import type { TemplateFinding } from '../report'
import type { TemplateManifest } from '../types'

/** What the template does and needs, as its catalogue entry may say. */
export const describeFeatures = ({
  manifest,
  registry,
}: {
  manifest: TemplateManifest
  registry: BlockRegistry
}): TemplateFinding[] => {
  const definitions = Object.keys(manifest.blocks).flatMap((slug) => registry.get(slug) ?? [])
  const labels = (chosen: typeof definitions): string =>
    chosen.map(({ labels: { singular } }) => singular).join(', ')
  const feature = (rule: string, message: string): TemplateFinding => ({
    level: 'feature',
    rule,
    message,
  })
  const forms = definitions.filter(({ category }) => category === 'forms')
  const scripted = definitions.filter(({ script }) => script)
  const variables = Object.keys((manifest.variables.properties ?? {}) as object)
  return [
    feature('pages', `${manifest.pages.length} pages of ${definitions.length} kinds of blocks.`),
    ...(forms.length > 0 ? [feature('forms', `Takes submissions: ${labels(forms)}.`)] : []),
    ...(scripted.length > 0 ? [feature('scripts', `Ships JavaScript: ${labels(scripted)}.`)] : []),
    ...(variables.length > 0 ? [feature('variables', `Asks for ${variables.join(', ')}.`)] : []),
    ...(manifest.style.scheme === 'light'
      ? []
      : [feature('dark', `Opens in the ${manifest.style.scheme} scheme.`)]),
  ]
}
