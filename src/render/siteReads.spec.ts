import { prepareSite } from './prepareSite'
import { page, siteInput } from './siteFixture'
import { answer } from './siteReads'

describe('a list of pages', () => {
  it('has all below its path but itself and the page for what is not there', () => {
    const paths = ['/', '/404', '/about', '/about/us']
    const site = prepareSite(
      siteInput({ pages: paths.map((path) => page({ id: path, path, title: path })) }),
    )
    expect(answer(site, 'pages:9:/')).toEqual([
      expect.objectContaining({ path: '/about' }),
      expect.objectContaining({ path: '/about/us' }),
    ])
    expect(answer(site, 'pages:9:/about')).toEqual([expect.objectContaining({ path: '/about/us' })])
  })
})
