import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { exclusionOf, phaseOn, type SupportForm, subtypesFor, supportFaults } from './index.ts';

const names = { en: 'Words' };
const form: SupportForm = {
  phases: {},
  types: [
    {
      id: 'fault',
      names,
      subtypes: [
        { id: 'crash', names },
        { id: 'spam', names, areas: ['mail'] },
        { id: 'sms', names, products: ['mobile-guard'] },
        { id: 'disk', names, areas: ['servers'], products: ['mail-gateway'] },
        { id: 'tuning', names, exclusion: 'tuning' },
      ],
    },
    {
      id: 'work',
      names,
      exclusion: 'work',
      subtypes: [
        { id: 'on_site', names },
        { id: 'check', names, exclusion: 'check' },
      ],
    },
  ],
  exclusions: [
    {
      id: 'tuning',
      names,
      explanation: names,
      outcome: 'recommendations',
      liftedBy: [],
      sending: 'possible',
    },
    {
      id: 'work',
      names,
      explanation: names,
      outcome: 'professional_services',
      category: 'services',
      liftedBy: [],
      sending: 'refused',
    },
    {
      id: 'check',
      names,
      explanation: names,
      outcome: 'contract',
      liftedBy: ['enterprise'],
      sending: 'refused',
    },
  ],
};
const typeOf = (id: string | null) => form.types.find((type) => type.id === id);

describe('R9: the excluded matter of a type, a subtype and a plan:', () => {
  const cases: [
    type: string | null,
    subtype: string | null,
    plan: string,
    matter: string | null,
  ][] = [
    [null, null, 'standard', null],
    ['fault', null, 'standard', null],
    ['fault', 'crash', 'standard', null],
    ['fault', 'tuning', 'standard', 'tuning'],
    ['fault', 'tuning', 'enterprise', 'tuning'],
    ['work', null, 'standard', 'work'],
    ['work', 'on_site', 'plus', 'work'],
    ['work', 'check', 'standard', 'check'],
    ['work', 'check', 'business', 'check'],
    ['work', 'check', 'enterprise', null],
  ];
  for (const [type, subtype, plan, matter] of cases) {
    it(`${type} and ${subtype} on ${plan} is ${matter ?? 'nothing excluded'}`, () => {
      const chosen = typeOf(type)?.subtypes.find(({ id }) => id === subtype);
      const found = exclusionOf(form.exclusions, typeOf(type), chosen, plan);
      assert.equal(found?.id ?? null, matter);
    });
  }
});

describe('R2: the subtypes of a fault that are offered:', () => {
  const cases: [areas: string[], product: string, offered: string[]][] = [
    [['workstations'], 'endpoint', ['crash', 'tuning']],
    [['mail'], 'mail-gateway', ['crash', 'spam', 'disk', 'tuning']],
    [['mobile'], 'mobile-guard', ['crash', 'sms', 'tuning']],
    [['servers'], 'endpoint', ['crash', 'disk', 'tuning']],
    [['workstations', 'servers'], 'endpoint', ['crash', 'disk', 'tuning']],
    [[], '', ['crash', 'tuning']],
  ];
  for (const [areas, product, offered] of cases) {
    it(`for ${product || 'no product'} in ${areas.join(', ') || 'no area'}`, () => {
      const fault = typeOf('fault');
      assert.ok(fault);
      assert.deepEqual(
        subtypesFor(fault, { areas, product }).map(({ id }) => id),
        offered,
      );
    });
  }
});

describe('R2: the phase of a version on 2026-11-30:', () => {
  const cases: [...Parameters<typeof phaseOn>, phase: string][] = [
    [{ phase: 'full' }, '2026-11-30', 'full'],
    [{ phase: 'limited' }, '2026-11-30', 'limited'],
    [{ phase: 'full', limitedSince: '2026-11-30' }, '2026-11-30', 'limited'],
    [{ phase: 'full', limitedSince: '2026-12-01' }, '2026-11-30', 'full'],
    [{ phase: 'limited', limitedSince: '2027-01-01' }, '2026-11-30', 'limited'],
    [{ phase: 'limited', endedSince: '2026-11-30' }, '2026-11-30', 'ended'],
    [
      { phase: 'full', limitedSince: '2025-01-01', endedSince: '2027-01-01' },
      '2026-11-30',
      'limited',
    ],
    [{ phase: 'ended', endedSince: '2027-01-01' }, '2026-11-30', 'ended'],
  ];
  for (const [version, day, phase] of cases) {
    it(`${JSON.stringify(version)} is ${phase}`, () => assert.equal(phaseOn(version, day), phase));
  }
});

describe('what is wrong with a support form:', () => {
  const known = {
    areas: new Set(['mail', 'servers']),
    products: new Set(['mobile-guard', 'mail-gateway']),
    links: new Set(['guides']),
    plans: new Set(['enterprise']),
    categories: new Set(['services']),
  };
  const codes = (changed: Partial<SupportForm>) =>
    supportFaults({ ...form, ...changed }, known).map(
      ({ path, code }) => `${path.join('.')} ${code}`,
    );
  const [fault] = form.types;
  const [tuning, work, check] = form.exclusions;
  assert.ok(fault && tuning && work && check);
  const withTuning = (changed: Partial<typeof tuning>) => ({
    exclusions: [{ ...tuning, ...changed }, work, check],
  });

  it('a sound one has no fault', () => assert.deepEqual(codes({}), []));
  it('an id twice, also of two subtypes of different types', () => {
    const again = { ...fault, id: 'again', subtypes: [{ id: 'crash', names }] };
    assert.deepEqual(codes({ types: [...form.types, again, fault].slice(0, 3) }), [
      'types.2.subtypes.0.id id_taken',
    ]);
  });
  it('areas, products, exclusions, links and plans that there are not', () => {
    const subtypes = [{ id: 's', names, areas: ['roof'], products: ['boat'], exclusion: 'luck' }];
    assert.deepEqual(codes({ types: [{ id: 't', names, subtypes }] }), [
      'types.0.subtypes.0.areas.0 unknown_area',
      'types.0.subtypes.0.products.0 unknown_product',
      'types.0.subtypes.0.exclusion unknown_exclusion',
    ]);
    assert.deepEqual(codes(withTuning({ link: 'maps', category: 'party', liftedBy: ['gold'] })), [
      'exclusions.0.category unknown_category',
      'exclusions.0.link unknown_link',
      'exclusions.0.liftedBy.0 unknown_plan',
    ]);
  });
  it('a matter that is refused and leads nowhere', () => {
    const nowhere = ['exclusions.0 leads_nowhere'];
    assert.deepEqual(codes(withTuning({ sending: 'refused' })), nowhere);
    assert.deepEqual(codes(withTuning({ outcome: 'links' })), nowhere);
    assert.deepEqual(codes(withTuning({ sending: 'refused', link: 'guides' })), []);
  });
});
