import './core.ts';

export { default as Automation } from '../screens/Automation.tsx';
export { default as AutomationReport } from '../screens/AutomationReport.tsx';
export { default as Automations } from '../screens/Automations.tsx';
export { default as Calendar } from '../screens/Calendar.tsx';
export { default as Campaign } from '../screens/Campaign.tsx';
export { default as CampaignPeople } from '../screens/CampaignPeople.tsx';
export { default as Campaigns } from '../screens/Campaigns.tsx';
export { default as Segment } from '../screens/Segment.tsx';
export { default as Segments } from '../screens/Segments.tsx';
