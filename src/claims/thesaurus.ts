/**
 * The field's thesaurus: what writers call the same matter, in English and in Chinese. Readers' sentences share few
 * words with claims; they meet in these concepts. English entries are compared by their stems, so one form is enough;
 * several words stand for themselves in that order, words without a subject left out. A form may stand under several
 * concepts. How to add to it: docs/ranking.md.
 */
export const THESAURUS: Readonly<Record<string, string>> = {
  // Making chips
  output:
    'output, production, produce, production capacity, manufacturing capacity, ramp up, churn out, turn out, roll off, off the line, volume, yearly ceiling, units a year, annual run, manufacture, assemble, pump out, shipment, ship, 产能, 产量, 量产, 生产, 出货',
  shortage:
    'shortage, short supply, fall short, scarce, scarcity, demand, not enough, appetite, far fewer, waiting list, sold out, hunger, harder to get, gone from the shelves, unavailable, cover demand, insufficient, outstrip, backlog, crave, thirst, wish to buy, would like to buy, queue, not cover, 供不应求, 短缺, 需求, 缺货',
  chip: 'chip, semiconductor, processor, silicon, accelerator, GPU, graphics card, graphics processor, die, card, system-on-chip, SoC, microchip, integrated circuit, Ascend, Kirin, hardware, compute, 芯片, 晶片, 半导体, 处理器, 显卡, 集成电路, 升腾, 麒麟',
  compute: 'compute, computing power, computing capacity, GPU hours, GPU time, 算力',
  'data centre': 'data centre, data center, AI diffusion, server farm, hyperscaler, tier, 数据中心',
  foundry:
    'foundry, fab, contract chipmaker, chipmaker, chipmaking, chip manufacturing, semiconductor manufacturing, wafer, process node, node, nanometre, nanometer, nm, 7nm, 5nm, 3nm, 2nm, leading edge, yield, 代工, 晶圆, 制程, 工艺, 纳米, 奈米, 良率',
  lithography:
    'lithography, EUV, DUV, scanner, extreme ultraviolet, immersion, chipmaking tool, chipmaking equipment, toolmaker, tool maker, equipment, 光刻机, 光刻, 曝光机, 极紫外, 设备',
  breakthrough:
    'breakthrough, milestone, leap, feat, achievement, success, victory, pull off, managed to, progress, strides, crack, advance, step forward, triumph, coup, accomplish, bet, prize, 突破, 成就, 进展',
  slowdown:
    'slow, stall, stuck, stagnate, bottleneck, plateau, hold back, obstacle, hurdle, hamper, constraint, hobble, sluggish, standstill, brake, lose steam, falter, hit a wall, delay, impede, drag, 放缓, 缓慢, 瓶颈, 停滞',
  redesign:
    'redesign, shape, rework, adapt, design, architecture, re-engineer, tape-out, getting into shape, drawing board, tweak, overhaul, rebuild, suit, tailor, 重新设计, 设计',
  // Policy
  controls:
    'punishment, punish, keep out, export control, control, curb, restriction, restrict, export ban, ban, sanction, limit, embargo, chip rule, rule, licence, license, clampdown, crackdown, tighten, screws, bar, cut off, choke off, blockade, may not be shipped, may not sell, must not sell, couldn’t buy, cannot buy, access, withhold, trade restriction, block, forbid, prohibit, outlaw, deny, deprive, stifle, stunt, hinder, halt, off-limits, rein in, halted, embargoed, 出口管制, 管制, 制裁, 封锁, 禁令, 禁止, 不得, 限制, 许可证, 打压, 卡脖子',
  'entity list':
    'entity list, blacklist, trade blacklist, listed entity, special licence, placed on a list, sanctions list, permission, 实体清单, 黑名单',
  'more rules':
    'new restriction, new rule, further rule, pipeline, next round, more to come, for the moment, 新规, 加码',
  backfire:
    'backfire, unintended, unintentional, without intent, the opposite, incentive, spur, push, drive, double down, speed up, accelerate, galvanise, stronger, tougher, necessity, done more for, boomerang, blessing, favour, resilient, resilience, thrive, flourish, counterproductive, own goal, unwitting, inadvertent, best thing, catalyst, wake-up call, strengthen, embolden, learn to live without, 反而, 促使, 加快, 加速, 倒逼, 适得其反, 反噬',
  futile:
    'futile, fool’s errand, in vain, pointless, useless, hopeless, tide, bucket, impossible to stop, won’t work, waste of time, doomed, cannot be stopped, delusion, lost cause, too late, mission impossible, bound to fail, won’t stop, 徒劳, 白费, 无用',
  purpose:
    'purpose, aim, goal, meant to, intended, intent, designed to, rationale, object, intention, supposed, reason for, 目的, 旨在',
  circumvention:
    'workaround, circumvent, smuggle, loophole, evade, dodge, third country, transshipment, diversion, detour, shell company, middleman, grey market, black market, Malaysia, Singapore, ways round, by way of, get round, sneak, bypass, back door, reroute, third parties, intermediary, Dubai, Vietnam, Thailand, Hong Kong, contraband, resale, resell, front company, find a way, 走私, 绕过, 规避, 转运, 第三国',
  allies: 'ally, allied, Netherlands, Dutch, The Hague, Japan, South Korea, Tokyo, 盟友, 荷兰, 日本',
  washington:
    'Washington, White House, Congress, lawmaker, congressman, congressmen, senator, politician, political circle, Capitol, American official, US official, cabinet, 华盛顿, 白宫, 国会, 政界, 美国政府',
  presidents:
    'administration, president, Biden, Trump, Democrat, Republican, Obama, successive, whichever party, both parties, predecessor, Oval Office, 拜登, 特朗普, 川普, 历届',
  celebration:
    'celebrate, toast, success, triumph, pat on the back, congratulate, cheer, self-congratulation, victory lap, champagne, gloat, 庆祝',
  'trade talks':
    'truce, trade talk, trade deal, negotiate, negotiator, tariff, trade war, handshake, shook hands, ceasefire, 谈判, 关税, 休战, 贸易战',
  geopolitics:
    'geopolitics, geopolitical, superpower, rivalry, tension, standoff, dispute, caught in the middle, squeezed between, crossfire, cold war, tech war, tech fight, contest, two fronts, tug of war, pawn, collateral damage, chessboard, bloc, great power, entangle, bound up, 地缘政治, 博弈, 对抗, 夹缝',
  security:
    'national security, security, threat, security risk, spying, espionage, danger, peril, adversary, 国家安全, 国安, 威胁',
  china: 'China, Chinese, mainland, Beijing, 中国, 国内, 北京',
  AI: 'AI, artificial intelligence, machine learning, 人工智能, 人工智慧, 智能',
  america: 'US, American, America, United States, Washington, California, 美国, 华盛顿',
  // The race
  gap: 'as good as, gap, season, cushion, lag, behind, trail, catch up, lead, ahead, front-runner, in front, generation older, off the pace, pace, narrow, distance, season or two, months behind, years behind, parity, keep up, closing in, neck and neck, close on the heels, overtake, head start, leapfrog, second place, first place, out front, slip, margin, 落后, 差距, 追赶, 领先, 一代',
  performance:
    'performance, outperform, better than, beat, benchmark, hold its own, keep up with, comparison, faster, effective, clever, as good as, every bit as, capable, superior, powerful, score, metric, test, on par, rival, H100, superiority, outclass, leave behind, trounce, leaderboard, top the charts, smart, slower, second to none, world-class, state of the art, cutting edge, equal, on a par, measure up, stack up, comparable, as fast as, better, 性能, 超越, 媲美, 跑分, 基准, 不输',
  dominance:
    'dominant, dominance, monopoly, sole, no other firm, no other company, no rival, only supplier, nobody else, stranglehold, unrivalled, king, supremacy, indispensable, reign, corner the market, near-monopoly, tower over, undisputed, exclusive, unmatched, chokehold, irreplaceable, only company, only firm, 垄断, 独家, 主导',
  'market share':
    'market share, share of the market, share, slice, grip, market leader, lose ground, dethrone, foothold, loss of share, of every five, customers lost, chunk of the market, lion’s share, eat into, ground lost, hold on the market, win market, 市场份额, 份额, 市占率',
  replacement:
    'alternative, replace, replacement, substitute, substitution, fill the gap, take their place, vacuum, rivals, competitor, challenger, turn to, step in, domestic rival, instead of American, step into, void, gap left, local maker, domestic maker, domestic supplier, local supplier, contender, upstart, vie, compete, jockey, stand-in, 替代, 取代, 对手',
  'self-sufficiency':
    'self-sufficient, self-sufficiency, self-reliance, home-grown, homegrown, home-made, made at home, at home, domestic, local, indigenous, make themselves, independence, independent, dependence, dependent, rely, reliant, reliance, decouple, Nvidia alternative, stand on its own feet, autarky, go it alone, ecosystem, wean, foreign technology, national champion, made in China, locally made, sovereign, 自主, 国产, 自给自足, 自力更生, 本土, 依赖, 自研',
  'sold abroad':
    'export, overseas, abroad, leave the country, domestic market, at home, home market, customers in China, foreign buyer, foreign market, foreign customer, ship abroad, stay in the country, stay at home, other countries, domestically, 海外, 出口, 内销, 国内市场',
  // Money
  training: 'train, training, training run, final run, pre-training, AI training, 训练',
  cost: 'cost, cost of training, price, pricing, cheap, inexpensive, budget, low cost, fraction of the cost, sliver, burn, thrifty, shoestring, bargain, cost-effective, per token, expense, costly, burned through, pricey, peanuts, frugal, economical, price tag, bill, afford, undercut, discount, fraction of the price, 成本, 费用, 便宜, 价格, 花了, 低价, 预算',
  research:
    'R&D, research and development, research, laboratory, labs, invention, patent, innovate, innovation, innovator, scientific, inventive, ingenuity, pioneer, 研发, 创新, 专利',
  investment:
    'invest, investment, spend, spending, expenditure, pour, fund, funding, money, cash, outlay, capital, splurge, lavish, billions, war chest, commit, plough, bankroll, financing, 投资, 投入, 资金',
  subsidy:
    'subsidy, state money, subsidise, state funding, state support, state backing, state aid, government support, government money, state behind, grant, tax relief, tax break, cheap credit, industrial policy, Big Fund, largesse, cash, handout, public money, public funds, taxpayer, coffers, state fund, government fund, 补贴, 大基金, 扶持, 国家队',
  revenue: 'revenue, sales, turnover, top line, annual sales, income, order book, 营收, 收入, 销售额',
  profit: 'profit, net income, earnings, bottom line, net profit, surge, leap, jump, soar, quarterly, 利润, 净利, 盈利',
  listing:
    'listed, listing, stock exchange, stock market, stock, float, IPO, go public, investor, daily limit, bourse, market value, valuation, ticker, share price, 上市公司, 股价, 股票, 科创板',
  ownership:
    'ownership, private company, privately held, owner, belongs to, employee-owned, shareholder, unlisted, not listed, never floated, stake, 私营, 持股, 股东',
  place:
    'headquarters, seat, based in, hometown, home city, capital of, hails from, campus, located, provincial capital, Zhejiang, Guangdong, Hangzhou, Shenzhen, 总部',
  'big tech':
    'big tech, tech giant, technology giant, Silicon Valley, US tech, Google, Alphabet, Meta, Amazon, Microsoft, 硅谷, 科技巨头',
  // Products and people
  phone: 'smartphone, phone, handset, mobile, device, telephone, gadget, flagship, iPhone, 手机',
  launch:
    'launch, release, unveil, debut, bring out, brought out, came out, went on sale, put online, roll out, introduce, press release, publicity, fanfare, hit the shelves, premiere, publish, announce, quiet, low-key, on sale, 发布, 推出, 亮相',
  surprise:
    'on the hop, surprise, shock, stun, astonish, unexpected, jolt, alarm, wiped, seem unattainable, out of reach, nobody thought, never thought, rattle, startle, caught off guard, blindsided, amaze, impress, sensation, unforeseen, consternation, panic, 震惊, 意外, 惊讶',
  'operating system': 'operating system, HarmonyOS, Harmony, iOS, Android, iPhone’s, 操作系统, 鸿蒙',
  patriotism:
    'patriotism, patriotic, national pride, pride, nationalism, loyal, boycott, flag-waving, buy Chinese, buy local, fervour, homeland, motherland, compatriot, nationalist, 爱国',
  comeback:
    'comeback, came back, recover, rebound, rise again, revival, resurgence, back from the dead, back from the brink, phoenix, bounce back, written off, 卷土重来, 复苏, 回归',
  cripple:
    'cripple, kill, break, strangle, destroy, bring down, crush, knock out, ruin, death blow, bring to its knees, wipe out, finish off, 扼杀, 搞垮',
  'open source':
    'open source, open-source, open weights, free weights, open model, freely available, free to download, Hugging Face, open-weight, anyone can download, anybody can download, GitHub, 开源',
  model:
    'model, large language model, language model, LLM, chatbot, AI assistant, assistant, generative AI, GPT-4, ChatGPT, Llama, Sam Altman, OpenAI, neural network, AI software, AI system, Claude, Gemini, foundation model, 大模型, 模型, 语言模型',
  programming:
    'programming, programmer, coding, coder, code, mathematics, maths, math, software engineer, developer, write code, 编程, 代码, 程序员',
  'hedge fund': 'hedge fund, quant, quantitative investment, investment firm, trading firm, 量化, 对冲基金, 幻方',
  adoption:
    'adoption, adopt, uptake, usage, taken to, catching on, popular, popularity, traction, favour, customer, orders, well liked, diffusion, spread, embrace, deploy, switch, take up, penetration, rollout, everyday, in daily use, employees, warm to, opt for, choose, chose, picked, order, win over, well received, 采用, 普及, 应用, 青睐, 订单',
  survey: 'survey, poll, respondent, questionnaire, office worker, pollster, questioned, executives, 调查, 受访',
  digitise:
    'digitise, digitize, digital, digitalisation, on paper, old-fashioned, late to adopt, paperwork, fax, analogue, spreadsheet, pen and paper, slow to, 数字化',
  robot:
    'robot, industrial robot, automation, automated, mechanical arm, assembly line, factory floor, installation, factories, machine arm, welding, plant, carmaker, production line, lights-out, 机器人, 自动化, 工厂',
  economy:
    'economy, economic, GDP, growth, productivity, prosperity, national income, windfall, trillion, 经济, 增长, 国内生产总值',
  talent:
    'brightest minds, minds, mind, talent, AI scientist, AI researcher, top-tier, scientist, brains, PhD, head-hunt, brain drain, graduate, star, 人才, 研究人员, 科学家',
  military:
    'military, army, armed forces, PLA, People’s Liberation Army, soldier, defence, defense, weapon, weaponry, battlefield, troops, uniform, combat, navy, air force, warfare, fighter, commander, generals, war, arsenal, Pentagon, 军事, 军队, 解放军, 武器, 国防',
  drone: 'drone, unmanned, pilotless, swarm, autonomous weapon, uncrewed, 无人机',
  missile: 'missile, rocket, precision-guided, precisely, warhead, 导弹, 火箭',
  green:
    'solar, electric vehicle, electric car, EV, battery, green, clean energy, renewable, wind turbine, photovoltaic, panels, low-carbon, carmaker, 光伏, 太阳能, 电动车, 新能源, 绿色',
  grievance:
    'resent, humiliation, opium, gunboat, colonial, 19th century, foreign influence, oppressed, bully, meddle, imperialism, imperialist, treaty, resentment, interfere, 屈辱, 鸦片, 列强',
  clustering:
    'cluster, clustering, interconnect, wire together, string together, weaker, second-rate, inferior, make up for, smaller data, less data, lash together, bundle, brute force, thousands of, patch together, supernode, stitch, 集群',
  algorithm:
    'algorithm, efficiency, efficient, optimise, optimisation, tune, software trick, fine-tune, electricity, energy, 算法, 效率, 优化',
  complacency:
    'complacency, complacent, relax, comfort, sleep easy, take for granted, let its guard down, underestimate, underrate, take lightly, rest on its laurels, smug, reassure, calm, worry, write off, shrug, belittle, 自满, 掉以轻心, 低估',
  warning:
    'warn, warning, caution, alarm bell, grave, alert, sound the alarm, testimony, testify, seriousness, 警告, 警惕',
  vague:
    'specifics, no details, vague, evidence, proof, boast, no proof, unproven, no numbers, no figures, unsubstantiated, 细节, 证据',
  mixed:
    'mixed results, mixed, costly, yield, poor, disappoint, struggle, setback, troubled, patchy, uneven, teething, defective, flop, 喜忧参半, 受挫',
  decade: 'decade, counterpart, Ericsson, Nokia, 十年, 三十年',
  // What kind of statement it is; claims have these by their kind
  boast:
    'boast, brag, insist, tout, talk up, claim, its makers say, makers say, on stage, show off, proudly, love to tell, proud, trumpet, promise, swear, according to the company, by its own account, by his own account, assert, 声称, 宣称, 号称',
  forecast:
    'forecast, predict, expect, projection, outlook, on course, hope, by next year, foresee, anticipate, bound to, target, next year, poised, 预计, 预测, 有望',
  estimate: 'estimate, reckon, puts the number, give or take, guess, assess, calculation, 估计, 估算',
};
