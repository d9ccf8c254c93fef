import type { Notice } from '../../calendar/notice.js';
import { notices as y2007 } from './2007.json';
import { notices as y2008 } from './2008.json';
import { notices as y2009 } from './2009.json';
import { notices as y2010 } from './2010.json';
import { notices as y2011 } from './2011.json';
import { notices as y2012 } from './2012.json';
import { notices as y2013 } from './2013.json';
import { notices as y2014 } from './2014.json';
import { notices as y2015 } from './2015.json';
import { notices as y2016 } from './2016.json';
import { notices as y2017 } from './2017.json';
import { notices as y2018 } from './2018.json';
import { notices as y2019 } from './2019.json';
import { notices as y2020 } from './2020.json';
import { notices as y2021 } from './2021.json';
import { notices as y2022 } from './2022.json';
import { notices as y2023 } from './2023.json';
import { notices as y2024 } from './2024.json';
import { notices as y2025 } from './2025.json';
import { notices as y2026 } from './2026.json';
import { notices as y2027 } from './2027.json';

/**
 * Every notice of 2007 to 2027, year by year and in order of issue. A new year is one more file and one more name here.
 * `@__PURE__`: a bundler may drop them where nothing uses them.
 */
export const notices = /* @__PURE__ */ [
  y2007,
  y2008,
  y2009,
  y2010,
  y2011,
  y2012,
  y2013,
  y2014,
  y2015,
  y2016,
  y2017,
  y2018,
  y2019,
  y2020,
  y2021,
  y2022,
  y2023,
  y2024,
  y2025,
  y2026,
  y2027,
].flat() as readonly Notice[];
