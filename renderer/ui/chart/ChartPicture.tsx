/** The shapes of a chart on the screen, in the colours of the theme. Its name says in words what it shows. */
import { CHART_FONT, type Scene, weightOf } from './scene.ts';
import './chart.css';

interface ChartPictureProps {
  scene: Scene;
  label: string;
}

export function ChartPicture({ scene, label }: ChartPictureProps) {
  const { width, height, shapes } = scene;
  return (
    <svg
      className="mln-chart"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
      fontFamily={CHART_FONT}
    >
      {shapes.map((shape, index) =>
        shape.is === 'box' ? (
          <rect
            key={index}
            x={shape.x}
            y={shape.y}
            width={shape.width}
            height={shape.height}
            style={{
              fill: `var(--${shape.fill})`,
              stroke: shape.edge === undefined ? 'none' : `var(--${shape.edge})`,
            }}
          />
        ) : (
          <text
            key={index}
            x={shape.x}
            y={shape.y}
            fontSize={shape.size}
            fontWeight={weightOf(shape)}
            textAnchor={shape.anchor ?? 'start'}
            style={{ fill: `var(--${shape.fill})` }}
          >
            {shape.text}
          </text>
        ),
      )}
    </svg>
  );
}
