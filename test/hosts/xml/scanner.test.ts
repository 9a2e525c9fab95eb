import { describe, expect, it } from 'vitest';
import { decodeXml } from '../../../src/hosts/xml/scanner';

describe('decodeXml', () => {
  it.each([
    ['自评表', '自评表'],
    ['&#33258;&#35780;&#34920;', '自评表'],
    ['得分&#65306;95&#37;', '得分：95%'],
    ['&#x81EA;&#X8bc4;', '自评'],
    ['&#128512;', '😀'],
    ['&#x1F600;', '😀'],
    ['&#00065;', 'A'],
    ['a &amp; b &lt;c&gt; &quot;d&quot; &apos;e&apos;', 'a & b <c> "d" \'e\''],
    ['&amp;lt;', '&lt;'],
    ['&amp;#33258;', '&#33258;'],
    ['一\r\n二\r三', '一\n二\n三'],
    ['一<![CDATA[<b>&amp;]]>二<!-- 三 -->', '一<b>&amp;二'],
  ])('reads %j', (raw, text) => {
    expect(decodeXml(raw)).toBe(text);
  });

  it.each([
    '&',
    'A&B',
    'R&D;',
    '&;',
    '&#;',
    '&#x;',
    '&#12',
    '&#xZZ;',
    '&unknown;',
    '&constructor;',
    '&#1114112;',
    '&&&',
    `&${'a'.repeat(500)};`,
  ])('leaves %j as it stands', (raw) => {
    expect(decodeXml(raw)).toBe(raw);
  });

  it('goes on behind an ampersand that begins nothing', () => {
    expect(decodeXml('A&B&#20013;&C&lt;')).toBe('A&B中&C<');
  });
});
