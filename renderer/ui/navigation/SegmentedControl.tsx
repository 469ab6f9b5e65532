/** Two to five ways of seeing the same thing, always one chosen: density, colours, « par axe / par structure ». */
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { Icon } from '../display/Icon.tsx';
import type { IconType } from '../display/Icon.tsx';
import './segmented-control.css';

export interface Segment<K extends string> {
  id: K;
  label: string;
  icon?: IconType | undefined;
}

export interface SegmentedControlProps<K extends string> {
  label: string;
  segments: readonly Segment<K>[];
  value: K;
  onChange: (value: K) => void;
}

export function SegmentedControl<K extends string>({
  label,
  segments,
  value,
  onChange,
}: SegmentedControlProps<K>) {
  return (
    <ToggleButtonGroup
      className="mln-segments"
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = segments.find((segment) => keys.has(segment.id));
        if (chosen) onChange(chosen.id);
      }}
    >
      {segments.map((segment) => (
        <ToggleButton key={segment.id} id={segment.id} className="mln-segment">
          {segment.icon && <Icon of={segment.icon} />}
          {segment.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
