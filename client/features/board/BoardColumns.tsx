import { useTranslation } from 'react-i18next';
import type { TaskStatus } from '../../generated/graphql.js';
import { MoveMenu } from '../../task-actions/MoveMenu.js';
import { CardFoot, CardTitle, CardTop, cardClasses, cardStyle } from './TaskCard.js';
import type { Column } from './useBoard.js';

export interface BoardColumnsProps {
  columns: Column[];
  isStale: boolean;
  isFiltered: boolean;
  fresh: ReadonlySet<string>;
  onMore: (status: TaskStatus, after: string | null) => Promise<void>;
  onHeld: (isHeld: boolean) => void;
}

export function BoardColumns({ columns }: BoardColumnsProps) {
  const { t } = useTranslation('moves');
  return (
    <div className="board">
      {columns.map((column) => (
        <section key={column.status} className="col">
          <header><h2>{t(`stage.${column.status}`)}</h2><span className="q2">{column.totalCount}</span></header>
          <ol className="cards">
            {column.tasks.nodes.map((card) => (
              <li key={card.id} className={cardClasses(card)} style={cardStyle(card)}>
                <CardTop card={card}><MoveMenu task={card} /></CardTop><CardTitle card={card} /><CardFoot card={card} />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
