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

/**
 * What SES publishes to a topic when an event destination is made for it: plain text, no event.
 *
 * @see https://docs.aws.amazon.com/ses/latest/dg/event-publishing-add-event-destination-sns.html
 */
export const sesGreeting = 'Successfully validated SNS topic for Amazon SES event publishing.';

/** The topics of all event destinations, each of which SES greets once. */
export function greetedTopics(stack: Stack): string[] {
  return stack
    .of('AWS::SES::ConfigurationSetEventDestination')
    .flatMap(({ properties }) => (properties.EventDestination as Destination).SnsDestination ?? [])
    .map(({ TopicARN }) => lastPart(TopicARN));
}
