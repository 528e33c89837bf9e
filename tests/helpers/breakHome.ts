import { openDatabase } from './openDatabase'
import type { RunningApp } from './startApp'
import type { SiteKit, TestSite } from './siteKit'

/**
 * Makes the hero of a site's home page a block of a plugin that is gone. SQLite only.
 *
 * @returns what makes it whole again.
 */
export const breakHome = async ({
  app,
  kit,
  site,
}: {
  app: RunningApp
  kit: SiteKit
  site: TestSite
}): Promise<() => Promise<void>> => {
  const home = await kit.readPage(site, '/')
  const write = async (layout: string): Promise<void> => {
    const database = openDatabase(app)
    await database.execute({
      // With its time, as every write has it: workers read again only what has changed.
      sql: 'update pages set layout = ?, updated_at = ? where id = ?',
      args: [layout, new Date().toISOString(), home.id],
    })
    database.close()
  }
  const sound = JSON.stringify(home.layout)
  await write(sound.replace('"blockType":"hero"', '"blockType":"carousel3000"'))
  return () => write(sound)
}
