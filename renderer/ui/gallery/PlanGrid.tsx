/** The plan drawn with the styles of the grid, motionless: the markup its header describes, with one cell in each state. */
import type { CSSProperties, ReactNode } from 'react';
import { Badge } from '../display/Badge.tsx';
import { Status } from '../display/StatusMark.tsx';
import { ThinBar } from '../display/ThinBar.tsx';
import '../grid/grid.css';
import '../grid/head.css';
import '../grid/band.css';
import '../grid/span.css';
import '../grid/cell.css';
import '../grid/hold.css';
import '../grid/system.css';
import { GOALS } from './plan-data.ts';
import type { SampleAction } from './plan-data.ts';

const HEADINGS: readonly [string, 'end'?][] = [
  ['Objectif opérationnel'],
  ['Action'],
  ['2024-2025'],
  ['État'],
  ['Horizon'],
  ['Échéance'],
  ['Territoire'],
  ['Pilote'],
  ['Budget', 'end'],
  ['Avancement'],
];

const SIZES = {
  '--mln-grid-columns':
    '12rem minmax(15rem, 3fr) 6rem 8.25rem 5rem 6.25rem minmax(7.25rem, 1fr) minmax(7.75rem, 1fr) 5.5rem minmax(6.5rem, 1fr)',
  '--mln-grid-width': '79.5rem',
  '--mln-grid-first': '12rem',
} as CSSProperties;

export function PlanGrid({ density }: { density: 'compact' | 'comfortable' }) {
  return (
    <div
      className="mln-grid"
      role="grid"
      aria-label="Projet associatif 2024-2028"
      aria-colcount={10}
      data-density={density}
      style={SIZES}
    >
      <div className="mln-grid__head" role="row">
        {HEADINGS.map(([label, align]) => (
          <div
            key={label}
            className="mln-grid__heading"
            role="columnheader"
            data-align={align}
            aria-sort={label === 'Échéance' ? 'ascending' : 'none'}
            data-pinned={label === 'Objectif opérationnel' ? 'last' : undefined}
          >
            <span className="mln-grid__heading-text">{label}</span>
          </div>
        ))}
      </div>
      {GOALS.map((goal) => (
        <div className="mln-grid__body" role="rowgroup" key={goal.hue}>
          <div className="mln-grid__band" role="row" data-goal={goal.hue}>
            <div className="mln-grid__band-cell" role="rowheader" aria-colspan={10}>
              <span className="mln-grid__swatch" />
              <span className="mln-grid__band-title">{goal.title}</span>
              <span className="mln-grid__band-totals">{goal.totals}</span>
            </div>
          </div>
          {goal.objectives.map((objective) => (
            <Objective
              key={objective.number}
              hue={goal.hue}
              number={objective.number}
              title={objective.title}
              actions={objective.actions}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

function Objective({
  hue,
  number,
  title,
  actions,
}: {
  hue: number;
  number: string;
  title: string;
  actions: readonly SampleAction[];
}) {
  const rows = { '--mln-grid-rows': Math.max(1, actions.length) } as CSSProperties;
  const span = (
    <div
      className="mln-grid__span"
      role="rowheader"
      data-pinned="last"
      aria-rowspan={Math.max(1, actions.length)}
    >
      <div className="mln-grid__span-text">
        <span className="mln-grid__number">{number}</span>
        {title}
      </div>
    </div>
  );
  return (
    <div className="mln-grid__group" role="presentation" data-goal={hue} style={rows}>
      {actions.length === 0 && (
        <div className="mln-grid__row mln-grid__add" role="row">
          {span}
          <Cell>
            <span className="mln-grid__invitation">Décliner cet objectif en actions…</span>
          </Cell>
          <Cell />
          <Cell>
            <Status shape="dashed">À décliner</Status>
          </Cell>
          {HEADINGS.slice(4).map(([label]) => (
            <Cell key={label} />
          ))}
        </div>
      )}
      {actions.map((action, index) => (
        <Action key={action.title} action={action} span={index === 0 ? span : null} />
      ))}
    </div>
  );
}

function Action({ action, span }: { action: SampleAction; span: ReactNode }) {
  return (
    <div className="mln-grid__row" role="row">
      {span}
      <TitleCell action={action} />
      <Cell selected={action.title.startsWith('Démarchage')}>
        {action.isPriority && (
          <>
            <span className="mln-grid__dot" aria-hidden />
            <span className="mln-visually-hidden">prioritaire</span>
          </>
        )}
      </Cell>
      <Cell selected={action.title.startsWith('Démarchage')}>
        <Status shape={action.status[0]}>{action.status[1]}</Status>
      </Cell>
      <Cell>{action.horizon}</Cell>
      <Cell figures>{action.due}</Cell>
      <Cell>{action.territory}</Cell>
      <Cell>{action.lead}</Cell>
      {action.title.startsWith('Mise en place de stands') ? (
        <div className="mln-grid__cell" role="gridcell" data-align="end" data-invalid>
          six cents
          <div className="mln-grid__error">Un montant en euros, par exemple 600 ou 600,50</div>
        </div>
      ) : (
        <Cell align="end" flash={action.title.startsWith('Visites')}>
          {action.budget}
        </Cell>
      )}
      <Cell>
        {action.progress !== undefined && (
          <ThinBar value={action.progress} label={`${Math.round(action.progress * 100)} %`} />
        )}
      </Cell>
    </div>
  );
}

function TitleCell({ action }: { action: SampleAction }) {
  if (action.title.startsWith('Relais')) {
    return (
      <div className="mln-grid__cell" role="gridcell" data-active data-editing>
        <textarea
          className="mln-grid__editor mln-grid__title"
          aria-label="Action"
          defaultValue={action.title}
          rows={1}
        />
      </div>
    );
  }
  return (
    <div
      className="mln-grid__cell"
      role="gridcell"
      data-dirty={action.title.startsWith('Flyers') || undefined}
    >
      <span className="mln-grid__title">{action.title}</span>{' '}
      {action.isNew && (
        <Badge shape="tag" tone="warn">
          nouvelle
        </Badge>
      )}
    </div>
  );
}

interface CellProps {
  align?: 'end';
  figures?: boolean;
  selected?: boolean;
  flash?: boolean;
  children?: ReactNode;
}

function Cell({ align, figures, selected, flash, children }: CellProps) {
  return (
    <div
      className="mln-grid__cell"
      role="gridcell"
      data-align={align}
      data-figures={figures || undefined}
      data-selected={selected || undefined}
      data-flash={flash ? 'saved' : undefined}
    >
      {children}
    </div>
  );
}
