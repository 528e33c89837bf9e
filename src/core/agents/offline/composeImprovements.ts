import { text } from '../../ai/brandFacts'
import type { Improvements } from '../writings'
import type { OfflineTask } from './agentTask'
import { readPages } from './readMaterial'
import { WORDS } from './words'

/** What the checks and the profile show to be missing. No figure that is not in them. */
export const composeImprovements = ({
  task,
  brand,
  language,
  material,
}: OfflineTask): Improvements => {
  const words = WORDS[language]
  const ofPages = readPages(material.audit).flatMap(({ title, path, issues }) => {
    const target = text(path ? `${title} (${path})` : title, 300)
    return [...new Set(issues)].map((code) => ({
      target,
      ...(code === 'description_missing' || code === 'description_short'
        ? { problem: words.noDescription(target), suggestion: words.describeIt }
        : code === 'title_long'
          ? { problem: words.longTitle(target), suggestion: words.shortenTitle }
          : { problem: words.check(target, code), suggestion: words.mendIt }),
    }))
  })
  const ofProducts = brand.products
    .filter(({ description, price }) => !description || !price)
    .map(({ name, description }) => ({
      target: name,
      problem: words.product(name),
      suggestion: description ? words.priceProduct : words.describeProduct,
    }))
  const ofProof =
    brand.quotes.length > 0
      ? []
      : [{ target: brand.name, problem: words.noQuotes, suggestion: words.askQuotes }]
  const items = [...ofProducts, ...ofPages, ...ofProof]
    .map(({ problem, ...item }) => ({ ...item, problem: text(problem, 400) }))
    .slice(0, 20)
  const topic = text(task, 3000) || brand.tagline || brand.name
  return {
    title: text(words.improvements(brand.name), 120),
    summary: text(words.summary(items.length), 800),
    items,
    brief: topic,
  }
}
