import { describe, expect, it } from 'vitest';
import { messages as arabic } from '../../../src/components/digit-pad/messages/ar';
import { messages as german } from '../../../src/components/digit-pad/messages/de';
import { messages as english } from '../../../src/components/digit-pad/messages/en';
import { messages as spanish } from '../../../src/components/digit-pad/messages/es';
import { messages as french } from '../../../src/components/digit-pad/messages/fr';
import { messages as japanese } from '../../../src/components/digit-pad/messages/ja';
import type { Messages } from '../../../src/components/digit-pad/messages/messages';

/** Each text, those with a gap filled in. */
function spell(messages: Messages): Record<string, string> {
  const { loading, settled, pick, tooShort, notAllowed, ...plain } = messages;
  return { ...plain, loading: loading(42), settled: settled('7'), pick: pick('7'), tooShort: tooShort(3), notAllowed: notAllowed('0-4') };
}

describe('the texts of a language', () => {
  for (const [language, messages] of Object.entries({ german, french, spanish, japanese, arabic })) {
    it(`are all there in ${language}, and none is left in English`, () => {
      const texts = spell(messages);
      expect(Object.keys(texts)).toEqual(expect.arrayContaining(Object.keys(spell(english))));
      const left = Object.entries(texts).filter(([name, text]) => text.trim() === '' || text === spell(english)[name]);
      expect(left).toEqual([]);
    });

    it(`say in ${language} what fills their gaps`, () => {
      const texts = spell(messages);
      expect(texts['loading']).toMatch(/42|٤٢/);
      for (const name of ['settled', 'pick']) expect(texts[name]).toMatch(/7|٧/);
      expect(texts['tooShort']).toMatch(/3|٣/);
      expect(texts['notAllowed']).toContain('0-4');
    });
  }
});
