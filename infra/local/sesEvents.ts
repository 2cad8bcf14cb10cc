import { lastPart } from './queueSpecs.ts';
import type { Stack } from './stack.ts';

type Destination = { Enabled?: boolean; MatchingEventTypes?: string[]; SnsDestination?: { TopicARN: string } };

/** Which topics hear of an SES event, by the configuration set it belongs to and its type. */
export function sesTopics(stack: Stack): (eventType: string, configurationSet: string) => string[] {
  const destinations = stack.of('AWS::SES::ConfigurationSetEventDestination').flatMap(({ properties }) => {
    const { Enabled, MatchingEventTypes = [], SnsDestination } = properties.EventDestination as Destination;
    if (Enabled === false || !SnsDestination) return [];
    const types = MatchingEventTypes.map((type) => type.toLowerCase());
    return [{ set: properties.ConfigurationSetName, types, topic: lastPart(SnsDestination.TopicARN) }];
  });
  return (eventType, configurationSet) => {
    // `Rendering Failure` is `renderingFailure` in the template.
    const type = eventType.replaceAll(' ', '').toLowerCase();
    return destinations
      .filter(({ set, types }) => set === configurationSet && types.includes(type))
      .map(({ topic }) => topic);
  };
}
