import type activation from '../../locales/en/activation.json';
import type categories from '../../locales/en/categories.json';
import type common from '../../locales/en/common.json';
import type companies from '../../locales/en/companies.json';
import type company from '../../locales/en/company.json';
import type contractStates from '../../locales/en/contract-states.json';
import type contracts from '../../locales/en/contracts.json';
import type conversation from '../../locales/en/conversation.json';
import type desk from '../../locales/en/desk.json';
import type deskCompanies from '../../locales/en/desk-companies.json';
import type files from '../../locales/en/files.json';
import type licences from '../../locales/en/licences.json';
import type lists from '../../locales/en/lists.json';
import type people from '../../locales/en/people.json';
import type portal from '../../locales/en/portal.json';
import type privacy from '../../locales/en/privacy.json';
import type problems from '../../locales/en/problems.json';
import type products from '../../locales/en/products.json';
import type reports from '../../locales/en/reports.json';
import type settings from '../../locales/en/settings.json';
import type signIn from '../../locales/en/sign-in.json';
import type supportForm from '../../locales/en/support-form.json';
import type terms from '../../locales/en/terms.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: {
      activation: typeof activation;
      categories: typeof categories;
      common: typeof common;
      companies: typeof companies;
      company: typeof company;
      'contract-states': typeof contractStates;
      contracts: typeof contracts;
      conversation: typeof conversation;
      desk: typeof desk;
      files: typeof files;
      licences: typeof licences;
      lists: typeof lists;
      terms: typeof terms;
      'desk-companies': typeof deskCompanies;
      people: typeof people;
      portal: typeof portal;
      privacy: typeof privacy;
      problems: typeof problems;
      products: typeof products;
      settings: typeof settings;
      reports: typeof reports;
      'sign-in': typeof signIn;
      'support-form': typeof supportForm;
    };
  }
}
