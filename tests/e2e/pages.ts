/**
 * The test pages, each with what a reader of it should see marked. `pages/news/` is served at http://news.example/ and
 * so on: folder `x`, host `x.example`.
 */
export interface TestPage {
  readonly name: string;
  readonly address: string;
  /** Marked text, white space made single, and how often: all of it and nothing else. */
  readonly marks: Readonly<Record<string, number>>;
  /** Selects an element that is there once the page's late parts have come. */
  readonly complete?: string;
}

export const news: TestPage = {
  name: 'a news article',
  address: 'http://news.example/',
  marks: {
    Huawei: 6,
    SMIC: 4,
    DeepSeek: 3,
    ASML: 2,
    TSMC: 3,
    Nvidia: 3,
    'Richard Yu': 1,
    'Ren Zhengfei': 1,
    'Ascend 910C': 1,
    'DeepSeek-V3': 1,
    'Mate 60': 1,
    'Jensen Huang': 1,
    'Christophe Fouquet': 1,
    'Bureau of Industry and Security': 1,
    'Entity List': 1,
    'US Department of Commerce': 2,
    ByteDance: 1,
    Tencent: 1,
    OpenAI: 1,
  },
};

export const strict: TestPage = {
  name: 'a page under a strict policy',
  address: 'http://strict.example/',
  marks: { Huawei: 1, SMIC: 1, DeepSeek: 1 },
};

export const app: TestPage = {
  name: 'a single-page app',
  address: 'http://app.example/',
  marks: { Huawei: 1 },
};

export const endless: TestPage = {
  name: 'a page that grows at its end',
  address: 'http://endless.example/',
  complete: '#end',
  marks: { Huawei: 2, SMIC: 1, DeepSeek: 1, TSMC: 1, Nvidia: 1 },
};

export const frames: TestPage = {
  name: 'a page with frames',
  address: 'http://frames.example/',
  complete: 'h1.complete',
  marks: { Huawei: 1, SMIC: 1, DeepSeek: 1, ASML: 1, Nvidia: 1 },
};

export const shadow: TestPage = {
  name: 'a page with shadow trees',
  address: 'http://shadow.example/',
  complete: 'h1.complete',
  marks: { Huawei: 1, SMIC: 1, DeepSeek: 1, Nvidia: 1, ASML: 1, ByteDance: 1, OpenAI: 1 },
};

export const editable: TestPage = {
  name: 'text that is written or hidden',
  address: 'http://editable.example/',
  marks: { SMIC: 1, TSMC: 1, Tencent: 1, DeepSeek: 1, ASML: 1, OpenAI: 1 },
};

export const chinese: TestPage = {
  name: 'a Chinese page',
  address: 'http://chinese.example/',
  marks: {
    华为: 1,
    中芯国际: 2,
    深度求索: 1,
    任正非: 1,
    余承东: 1,
    英伟达: 1,
    台积电: 1,
    Huawei: 1,
    昇腾910C: 1,
    華為: 1,
    中芯國際: 1,
    台積電: 1,
    輝達: 1,
    黃仁勳: 1,
  },
};

export const rightToLeft: TestPage = {
  name: 'a right-to-left page',
  address: 'http://rtl.example/',
  marks: { Huawei: 1, SMIC: 1, ASML: 1, Nvidia: 1, DeepSeek: 1, TSMC: 1 },
};

export const hostile: TestPage = {
  name: 'a hostile page',
  address: 'http://hostile.example/',
  marks: { Huawei: 1 },
};

export const quiet: TestPage = {
  name: 'a page without names',
  address: 'http://quiet.example/',
  marks: {},
};

export const testPages: readonly TestPage[] = [
  news,
  strict,
  app,
  endless,
  frames,
  shadow,
  editable,
  chinese,
  rightToLeft,
  hostile,
  quiet,
];
