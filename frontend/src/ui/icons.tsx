import type { ReactNode } from 'react';

function Icon({ children, className = 'size-5' }: { children: ReactNode; className?: string | undefined }) {
  return (
    <svg
      viewBox="0 0 24 24"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={`inline-block shrink-0 ${className}`}
    >
      {children}
    </svg>
  );
}

type Props = { className?: string };

export const CloseIcon = ({ className }: Props) => (
  <Icon className={className}>
    <path d="M6 6l12 12M18 6L6 18" />
  </Icon>
);
export const BackIcon = ({ className }: Props) => (
  <Icon className={className}>
    <path d="M15 5l-7 7 7 7" />
  </Icon>
);
export const OpenIcon = ({ className }: Props) => (
  <Icon className={className}>
    <path d="M6 9l6 6 6-6" />
  </Icon>
);
export const CheckIcon = ({ className }: Props) => (
  <Icon className={className}>
    <path d="M5 12.5l4.5 4.5L19 7.5" />
  </Icon>
);
export const ClockIcon = ({ className }: Props) => (
  <Icon className={className}>
    <circle cx="12" cy="12" r="9" />
    <path d="M12 7v5l3.5 2" />
  </Icon>
);
export const AlertIcon = ({ className }: Props) => (
  <Icon className={className}>
    <path d="M12 3.5L22 20.5H2zM12 10v4.5M12 17.5v.1" />
  </Icon>
);
export const PeopleIcon = ({ className }: Props) => (
  <Icon className={className}>
    <circle cx="9" cy="8" r="3.5" />
    <path d="M2.5 20c0-4 3-6 6.5-6s6.5 2 6.5 6M16 4.800a3.5 3.5 0 010 6.400M18 14.5c2.300.7 3.5 2.600 3.5 5.5" />
  </Icon>
);
export const MegaphoneIcon = ({ className }: Props) => (
  <Icon className={className}>
    <path d="M4 10v4l11 5V5zM15 9.5a3 3 0 010 5M7 15.5V20h3v-3" />
  </Icon>
);
export const TalkIcon = ({ className }: Props) => (
  <Icon className={className}>
    <path d="M4 5h16v11H11l-5 4v-4H4z" />
  </Icon>
);
export const HomeCareIcon = ({ className }: Props) => (
  <Icon className={className}>
    <path d="M4 11l8-7 8 7v9H4zM12 16.5s-3-1.800-3-3.700a1.5 1.5 0 013-.5 1.5 1.5 0 013 .5c0 1.900-3 3.700-3 3.700z" />
  </Icon>
);
export const PhoneIcon = ({ className }: Props) => (
  <Icon className={className}>
    <path d="M6 3h3l2 5-2.5 1.5a11 11 0 006 6L16 13l5 2v3a3 3 0 01-3 3C10 21 3 14 3 6a3 3 0 013-3z" />
  </Icon>
);
export const PictureIcon = ({ className }: Props) => (
  <Icon className={className}>
    <rect x="3" y="5" width="18" height="14" rx="2" />
    <path d="M3 16l5-5 4 4 3-3 6 5M15.5 9v.1" />
  </Icon>
);
export const BoxIcon = ({ className }: Props) => (
  <Icon className={className}>
    <path d="M3 4h18v5H3zM5 9v11h14V9M10 13h4" />
  </Icon>
);
export const CalendarIcon = ({ className }: Props) => (
  <Icon className={className}>
    <rect x="3" y="5" width="18" height="16" rx="2" />
    <path d="M3 10h18M8 3v4M16 3v4" />
  </Icon>
);
export const RulesIcon = ({ className }: Props) => (
  <Icon className={className}>
    <path d="M6 3h9l4 4v14H6zM14 3v5h5M9 13h7M9 17h7" />
  </Icon>
);
