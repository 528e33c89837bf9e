import { webServerConfig } from './webServerConfig'

describe('what a web server includes of a folder target', () => {
  it('is one line each, by the link that is switched with each release', () => {
    expect(webServerConfig('/srv/targets/t1/shop')).toEqual({
      root: '/srv/targets/t1/shop/current',
      nginx: 'include /srv/targets/t1/shop/current/nginx.conf;',
      caddy: 'import /srv/targets/t1/shop/current/Caddyfile',
    })
  })

  it('has paths with blanks in quotes', () => {
    const { nginx, caddy } = webServerConfig('/srv/my targets/t1/shop')
    expect(nginx).toBe('include "/srv/my targets/t1/shop/current/nginx.conf";')
    expect(caddy).toBe('import "/srv/my targets/t1/shop/current/Caddyfile"')
  })
})
