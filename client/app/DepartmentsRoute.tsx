import { useParams } from 'react-router';
import { useConnection } from './connection.js';
import { Lazily } from './Lazily.js';
import { lazyPage } from './lazyPage.js';
import { useSession } from './Session.js';
import { TaskOverPage } from './TaskOverPage.js';

const words = async () => {
  const [zh, en] = await Promise.all([import('../texts/zh/departments.js'), import('../texts/en/departments.js')]);
  return { zh: zh.departments, en: en.departments };
};
const DepartmentsPage = lazyPage(
  'departments',
  words,
  async () => (await import('../features/departments/DepartmentsPage.js')).DepartmentsPage,
);
const DepartmentPage = lazyPage(
  'departments',
  words,
  async () => (await import('../features/departments/DepartmentPage.js')).DepartmentPage,
);

/** /departments, and /departments/<code> for one of them. */
export function DepartmentsRoute() {
  const { plan } = useSession();
  const { reconnections } = useConnection();
  const { code } = useParams();
  if (!plan) return null;
  const common = { planId: plan.id, reconnections };
  return (
    <>
      <Lazily>
        {code === undefined ? <DepartmentsPage {...common} /> : <DepartmentPage key={code} code={code} {...common} />}
      </Lazily>
      <TaskOverPage />
    </>
  );
}
