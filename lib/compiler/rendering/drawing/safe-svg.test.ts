import { expect, test } from 'vitest'
import { safeSvg } from './safe-svg'

test('keeps shapes, text and geometry, and gives ids the prefix', () => {
  const drawn =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><defs><marker id="arrow"></marker></defs><path d="M0 0L9 9" stroke="var(--_line)" marker-end="url(#arrow)" /><text x="1">물 &amp; 차</text></svg>'
  expect(safeSvg(drawn, 'p-')).toBe(
    '<svg viewBox="0 0 9 9"><defs><marker id="p-arrow"></marker></defs><path d="M0 0L9 9" stroke="var(--_line)" marker-end="url(#p-arrow)"/><text x="1">물 &amp; 차</text></svg>',
  )
})

test.each([
  ['style', '<svg style="x"><style>@import "x"</style></svg>', '<svg></svg>'],
  ['a handler', '<svg onload="x"><g onclick="x"></g></svg>', '<svg><g></g></svg>'],
  [
    'an address to paint with',
    '<svg><rect fill="url(http://x)"/></svg>',
    '<svg><rect fill="var(--_node-fill)"/></svg>',
  ],
  ['a colour of the author', '<svg><text fill="#f00">a</text></svg>', '<svg><text fill="var(--_text)">a</text></svg>'],
  ['odd geometry', '<svg><rect x="expression(1)&quot;"/></svg>', '<svg><rect/></svg>'],
  ['an unknown empty element', '<svg><image href="x"/></svg>', '<svg></svg>'],
])('drops %s', (_, drawn, expected) => expect(safeSvg(drawn, '')).toBe(expected))

test.each([
  ['a script', '<svg><script>x</script></svg>'],
  ['foreign content', '<svg><foreignObject><p>x</p></foreignObject></svg>'],
  ['an open tag', '<svg><g></svg>'],
  ['broken attributes', '<svg><g x="1" onload=x></g></svg>'],
  ['no drawing at all', '<p>x</p>'],
  ['nothing', ''],
])('refuses %s', (_, drawn) => expect(safeSvg(drawn, '')).toBeNull())
