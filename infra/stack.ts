import { Stack, type StackProps } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { Shop } from '../functions/shop/shop.ts';
import { Agenda } from './agenda.ts';
import { Alarms } from './alarms.ts';
import { Api } from './api.ts';
import { Chat } from './chat.ts';
import { Clicks } from './clicks.ts';
import { CodeAlarm } from './codeAlarm.ts';
import { Contacts } from './contacts.ts';
import { Intake } from './intake.ts';
import { Interactions } from './interactions.ts';
import { Lists } from './lists.ts';
import { Mail } from './mail.ts';
import { Orders } from './orders.ts';
import { output } from './output.ts';
import { Pages } from './pages.ts';
import { Permission } from './permission.ts';
import { Preferences } from './preferences.ts';
import { Programme } from './programme.ts';
import { Reports } from './reports.ts';
import { Rights } from './rights.ts';
import { AppSecret } from './secret.ts';
import { Segments } from './segments.ts';
import { Signup } from './signup.ts';
import { Staff } from './staff.ts';
import { Surveys } from './surveys.ts';
import { ContactsTable, LeadsTable } from './tables.ts';
import { Vouchers } from './vouchers.ts';
import { Webshops } from './webshops.ts';

interface KartotekaProps extends StackProps {
  shop: Shop;
}

/**
 * The whole system:
 *
 *     visitor ─ pages ─▶ signup, chat ─▶ Leads ─ stream ─▶ invite ─▶ mail
 *                          └ confirm ─▶ Contacts ─ stream ─▶ contacts (facts) ─▶ segments (who, until when, what is due)
 *     shop's systems ─ orders ────────────▲   └─ agenda, every minute ─▶ mail (queue, SES, what became of it)
 *     person ─ permission (leaving) ──────┤   └─ contacts, shown to staff
 *            └ preferences, rights ───────┘
 */
export class KartotekaStack extends Stack {
  constructor(scope: Construct, id: string, { shop, ...props }: KartotekaProps) {
    super(scope, id, props);
    const leads = new LeadsTable(this, 'LeadsTable');
    const contacts = new ContactsTable(this, 'ContactsTable', shop.deployment?.contactsTable);
    output(this, 'LeadsTable', leads.tableName);
    output(this, 'ContactsTable', contacts.tableName);
    const secret = new AppSecret(this);
    const staff = new Staff(this, 'Staff');
    const api = new Api(this, 'Api', { shop, staff: staff.authoriser });
    staff.workAt(`${api.publicUrl}/console/`);
    const mail = new Mail(this, 'Mail', { shop, contacts, secret, api });

    const signup = new Signup(this, 'Signup', { leads, contacts, secret, api, mail });
    new Chat(this, 'Chat', { leads, secret, api });
    const permission = new Permission(this, 'Permission', { contacts, secret, api });
    const { click } = new Clicks(this, 'Clicks', { contacts, secret, api });
    const preferences = new Preferences(this, 'Preferences', { leads, contacts, secret, api });
    const rights = new Rights(this, 'Rights', { leads, contacts, secret, api });
    new Orders(this, 'Orders', { leads, contacts, secret, api });
    const { webshops } = new Webshops(this, 'Webshops', { contacts, secret, api });
    new Intake(this, 'Intake', { leads, contacts, secret, api });
    new Interactions(this, 'Interactions', { contacts, secret, api });
    const { survey } = new Surveys(this, 'Surveys', { leads, contacts, secret, api });
    const vouchers = new Vouchers(this, 'Vouchers', { leads, contacts, secret, api, staff });
    new Contacts(this, 'Contacts', { contacts, secret, api });
    new Segments(this, 'Segments', { contacts, mail });
    new Programme(this, 'Programme', { contacts, leads, api });
    new Reports(this, 'Reports', { contacts, api });
    const lists = new Lists(this, 'Lists', { leads, contacts, secret, api });
    new Pages(this, 'Pages', { api, staff, lists });
    const { sweep, work } = new Agenda(this, 'Agenda', { leads, contacts, mail });

    for (const fn of api.staffDoors) contacts.grantNoteRefusals(fn);
    api.close();
    new CodeAlarm(this, 'Decide', {
      codes: [
        'TOKEN_KEY_UNKNOWN',
        'SEND_UNKNOWN',
        'SEND_UNSETTLED',
        'ASKED_UNKNOWN',
        'ORDER_SET_ASIDE',
        'WEBSHOP_UNSIGNED',
      ],
      from: [
        signup.confirmation,
        signup.confirm,
        permission.unsubscribe,
        preferences.show,
        preferences.change,
        rights.copy,
        rights.erase,
        survey,
        click,
        vouchers.page,
        mail.send,
        work,
        signup.invite,
        webshops,
      ],
      harm: 'somebody has to decide, and the log of that minute says by its code of what: links in emails that are already out do not work, people can neither confirm nor unsubscribe (put the old key back); or a mail may not have reached its person, and is not sent again by guess: who asked for it has to ask anew, and of marketing what SES has not settled in a day rings again; or an order of a web shop could not be kept, or was not signed with the secret that is known here (GET /v1/webshops says which and why; after five refusals WooCommerce switches its webhook off)',
    });
    new CodeAlarm(this, 'MailsWait', {
      codes: ['MAIL_ACCOUNT_REFUSED', 'MARKETING_PAUSED', 'SENDING_AWAITS_REPLAY', 'ASKED_CEILING'],
      from: [mail.send, signup.invite, mail.feedback, sweep],
      harm: 'mails wait, nothing is lost: SES takes none from this account as it is (sandbox, unverified sender, permission, quota of the day, paused); or marketing has paused by itself, since too much of it bounced or was complained about; or this table was restored from a backup, and `npm run restore` has not run on it yet; or more people sign up than the shop mails in an hour, perhaps a flood. The log of that minute has the code',
    });
    new Alarms(this, 'Alarms', { tell: shop.deployment?.alarms ?? shop.sender.replyTo });
  }
}
