/**
 * Lists of names to measure with: of any length, shaped like the names of companies, products and people, and the same
 * in every run. A shorter list is the start of a longer one.
 *
 * Invented words end in a, i, o, u, n, r or x, as no invented word of a synthetic page does (synthetic-page.ts), and
 * Chinese names begin with characters that its Chinese text has not. So it holds the names put into it and no others.
 */
import { SeededRandom } from './seeded-random.ts';

const SEED = 1;

const ONSETS = 'b br c ch d dr f fl g gr h j k kr l m n p qu r s sh st t tr v w y z'.split(' ');
const VOWELS = [...'aeiou'];
const LAST_VOWELS = [...'aiou'];
const CODAS = ['', '', 'n', 'r', 'x'];

/** Names that begin like ordinary text: a matcher has to look at the word after. */
const ORDINARY_WORDS = 'American First General Great National New North Open Red South United World'.split(' ');

const COMPANY_ENDINGS = (
  'AG Bank Capital Co. Corporation Electronics Energy Foods Group Holdings Inc. Labs Ltd Motors Partners Pharma ' +
  'Robotics Semiconductor Software Systems Technologies'
).split(' ');
const PRODUCT_ENDINGS = 'Air Cloud Max Mini Plus Pro Studio Ultra'.split(' ');

const SURNAMES = [
  ...'赵钱孙李周吴郑冯陈褚卫蒋沈韩杨朱秦许何吕施曹严魏陶姜戚谢邹喻柏窦章苏潘葛奚范彭郎鲁韦昌苗凤俞任袁柳唐薛雷贺倪汤',
];
const GIVEN_CHARACTERS = [
  ...'伟芳娜秀敏静丽强磊军洋勇艳杰娟涛超霞刚桂兰玉萍红玲芬彬丹凯浩宇轩梓涵欣怡晨曦睿博雅琪嘉豪俊楠婷雪梅琳松鹏飞',
];
const BRAND_CHARACTERS = [
  ...'华芯腾讯鸿蒙晶硅锐驰騰捷盛恒瑞泰隆鑫源晟铭讯朗维诺迈拓凌峰岳瀚星辰曜擎砺迪奥科圣凯龙虎麟鹰鲸云雾霖沃森德邦禾',
];
const CITIES = '北京 上海 深圳 杭州 南京 苏州 成都 武汉 合肥 西安 厦门 青岛'.split(' ');
const CHINESE_ENDINGS = '科技 集团 银行 电子 能源 汽车 半导体 机器人'.split(' ');

const GIVEN_NAMES = inventWords(600);

/**
 * Names that differ by more than their case: the given ones first, and as many invented ones as are wanted beyond
 * them. Linear in `count`.
 */
export function nameList(count: number, own: readonly string[]): string[] {
  const random = new SeededRandom(SEED);
  const names = new Map<string, string>();
  const add = (name: string) => {
    const folded = name.toLowerCase();
    if (!names.has(folded)) names.set(folded, name);
  };
  for (const name of own) if (names.size < count) add(name);
  while (names.size < count) add(inventName(random));
  return [...names.values()];
}

function inventName(random: SeededRandom): string {
  const kind = random.next();
  if (kind < 0.05) return chinesePerson(random);
  if (kind < 0.15) return chineseCompany(random);
  if (kind < 0.3) return word(random);
  if (kind < 0.5) return product(random);
  return kind < 0.75 ? person(random) : company(random);
}

function person(random: SeededRandom): string {
  return `${random.pick(GIVEN_NAMES)} ${word(random)}`;
}

function company(random: SeededRandom): string {
  const first = random.chance(0.15) ? random.pick(ORDINARY_WORDS) : word(random);
  const ending = random.pick(COMPANY_ENDINGS);
  return random.chance(0.5) ? `${first} ${word(random)} ${ending}` : `${first} ${ending}`;
}

function product(random: SeededRandom): string {
  const name = word(random);
  const number = random.integer(1, 1000);
  const shapes = [
    `${name} ${number}`,
    `${name}-${number}`,
    `${name} ${random.pick(PRODUCT_ENDINGS)} ${number}`,
    `${name} ${word(random)}`,
  ];
  return random.pick(shapes);
}

function word(random: SeededRandom): string {
  let letters = '';
  for (let syllables = random.integer(1, 3); syllables > 0; syllables--) {
    letters += random.pick(ONSETS) + random.pick(VOWELS);
  }
  letters += random.pick(ONSETS) + random.pick(LAST_VOWELS) + random.pick(CODAS);
  return letters.charAt(0).toUpperCase() + letters.slice(1);
}

/** Two or three characters. */
function chinesePerson(random: SeededRandom): string {
  return random.pick(SURNAMES) + characters(random, GIVEN_CHARACTERS, random.integer(1, 3));
}

/** Three to six characters. */
function chineseCompany(random: SeededRandom): string {
  const ending = random.pick(CHINESE_ENDINGS);
  return random.chance(0.25) && ending.length === 2
    ? random.pick(CITIES) + characters(random, BRAND_CHARACTERS, 2) + ending
    : characters(random, BRAND_CHARACTERS, random.integer(2, 4)) + ending;
}

function characters(random: SeededRandom, choices: readonly string[], count: number): string {
  return Array.from({ length: count }, () => random.pick(choices)).join('');
}

function inventWords(count: number): readonly string[] {
  const random = new SeededRandom(SEED);
  return Array.from({ length: count }, () => word(random));
}
