import { useParams } from 'react-router';
import { Lazily } from './Lazily.js';
import { lazyPage } from './lazyPage.js';
import { NotFound } from './NotFound.js';
import { TaskOverPage } from './TaskOverPage.js';

const texts = async () => {
  const [zh, en] = await Promise.all([import('../texts/zh/digest.js'), import('../texts/en/digest.js')]);
  return { zh: zh.digest, en: en.digest };
};
const DigestPage = lazyPage('digest', texts, async () => (await import('../features/digest/DigestPage.js')).DigestPage);

/** /digest/<date>: what one was reminded of on that day, with a task over it where the address names one. */
export function DigestRoute() {
  const { date = '' } = useParams();
  if (!isDate(date)) return <NotFound />;
  return (
    <>
      <Lazily>
        <DigestPage key={date} businessDate={date} />
      </Lazily>
      <TaskOverPage />
    </>
  );
}

/** A day that is none is refused by the server; here it is an address that leads nowhere. */
const isDate = (text: string): boolean =>
  /^[12]\d{3}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;
