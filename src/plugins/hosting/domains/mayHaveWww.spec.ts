import { mayHaveWww } from './mayHaveWww'

describe('www beside a name', () => {
  it('is offered for what may be a registered name', () => {
    for (const host of ['example.com', 'Example.ORG', 'bücher.example', 'example.co.uk'])
      expect([host, mayHaveWww(host)]).toEqual([host, true])
  })

  it('is not offered for sub-domains, www itself and what is half typed', () => {
    for (const host of ['', 'example', 'example.', '.com', 'www.example.com', 'shop.example.com'])
      expect([host, mayHaveWww(host)]).toEqual([host, false])
  })
})
